/** Runs the Prisma CLI with the bundled schema engine, so that nothing is downloaded. */
import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import path from 'node:path';
import { root } from '../files';

const cli = path.join(root, 'node_modules', 'prisma', 'build', 'index.js');
const engine = path.join(root, 'scripts', 'prisma', 'engine', 'schema-engine.mjs');

interface Outcome {
  code: number;
  /** What it printed; empty when it printed to the terminal itself. */
  output: string;
}

/** `directUrl`: the owner's connection; generate and validate need none. `show` prints to the terminal at once. */
export function prisma(args: string[], { directUrl = '', show = false } = {}): Promise<Outcome> {
  makeExecutable(engine);
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...(directUrl && { DIRECT_URL: directUrl }),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, refuse) => {
    child.once('error', refuse);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As the above, for commands that must succeed: throws with everything that was printed. */
export async function prismaOrThrow(args: string[], directUrl?: string): Promise<void> {
  const { code, output } = await prisma(args, { directUrl });
  if (code !== 0) throw new Error(`prisma ${args.join(' ')} failed:\n${output.trim()}`);
}

/** An archive of the repository, unlike a clone, may have lost the mark. */
function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
