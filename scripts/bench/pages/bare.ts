/** The bare page, built and served as the product is: the same framework in the same mode, in a process of its own. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../files';
import { freePort } from '../../postgres/port';
import { NEXT } from '../../start/build';
import { runChild, stopChild } from '../../start/children';
import { answers } from '../web';

const APP = path.join(root, 'scripts', 'bench', 'bare-page');

export async function withBarePage<T>(
  databaseUrl: string,
  say: (line: string) => void,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const env = {
    ...process.env,
    BARE_DATABASE_URL: databaseUrl,
    NEXT_DIST_DIR: undefined,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production' as const,
  };
  say('Building the bare page.');
  const build = runChild('the build of the bare page', [NEXT, 'build', APP], env);
  const how = await build.ended;
  if (build.process.exitCode !== 0) throw new Error(`The build of the bare page ${how}.`);
  const port = await freePort();
  const web = runChild(
    'the bare page',
    [NEXT, 'start', APP, '--hostname', '127.0.0.1', '--port', String(port)],
    env,
  );
  const address = `http://localhost:${port}`;
  try {
    await answers(address);
    return await work(address);
  } finally {
    await stopChild(web);
    // Built anew each time, and nothing that the checks of the code should read.
    rmSync(path.join(APP, '.next'), { recursive: true, force: true });
  }
}
