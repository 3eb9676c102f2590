/** Lends the address of an application to `work`: the one given, the one that runs on PORT, or one started for that long. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../files';
import { freePort } from '../postgres/port';
import { pause } from '../processes';
import { removeHome, temporaryHome } from '../test/home';

export async function withApplication(given: string | undefined, work: (address: string) => Promise<void>) {
  const usual = `http://localhost:${process.env.PORT || 3000}`;
  const address = given ?? ((await answers(usual)) ? usual : undefined);
  if (address) return work(address);
  const home = await temporaryHome('look');
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', path.join('scripts', 'start.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      PEAK_HOME: home,
      DATABASE_URL: '',
      DIRECT_URL: '',
      NEXTAUTH_URL: '',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const url = `http://localhost:${port}`;
    while (!(await answers(url))) {
      if (child.exitCode !== null)
        throw new Error('The application did not start; what is wrong stands above.');
      await pause(500);
    }
    await work(url);
  } finally {
    child.kill('SIGTERM');
    await ended;
    await removeHome(home);
  }
}

const answers = (url: string) =>
  fetch(`${url}/api/health`).then(
    (reply) => reply.ok,
    () => false,
  );
