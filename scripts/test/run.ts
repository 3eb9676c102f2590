/**
 * npm test: every check there is, one after the other; a failing one does not keep the next from telling what it knows.
 * `--fast` (npm run check) leaves out the build and the browser. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../files';
import { generateClient } from '../start/build';
import { oneCheck, playwrightCounts, summary, vitestCounts, type Counts } from './counts';
import { removeHome, temporaryHome } from './home';

const fast = process.argv.includes('--fast');
/** Tests build beside an application that may be running from .next. */
const DIST = '.next-test';

type Step = [name: string, run: () => Promise<Counts>];

function node(program: string, words: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_DIST_DIR: DIST, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  return new Promise((resolve) =>
    child.once('exit', (code) => resolve(code ?? 1)).once('error', () => resolve(1)),
  );
}

const succeeds = async (program: string, words: string[]) => oneCheck((await node(program, words)) === 0);

async function types(): Promise<Counts> {
  // What an earlier build knew of routes that are gone would be checked too.
  rmSync(path.join(root, DIST, 'types'), { recursive: true, force: true });
  const routes = await node('next/dist/bin/next', ['typegen']);
  return oneCheck(
    routes === 0 && (await node('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.check.json'])) === 0,
  );
}

async function vitest(project: string, home: string): Promise<Counts> {
  const file = path.join(home, `${project}.json`);
  const words = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return vitestCounts(file, await node('vitest/vitest.mjs', words));
}

let built = false;
async function build(): Promise<Counts> {
  const { buildHash, recordBuild } = await import('../start/build');
  const hash = buildHash();
  built = (await node('next/dist/bin/next', ['build'], { NODE_ENV: 'production' })) === 0;
  if (built) recordBuild(hash);
  return oneCheck(built);
}

async function browser(home: string): Promise<Counts> {
  if (!built) {
    console.log('Left out: there is no build to open in the browser.');
    return oneCheck(false);
  }
  const file = path.join(home, 'e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, E2E_HOME: path.join(home, 'e2e') };
  const exit = await node('@playwright/test/cli.js', ['test', '--reporter=list,json'], env);
  await removeHome(env.E2E_HOME);
  return playwrightCounts(file, exit);
}

function steps(home: string): Step[] {
  const quick: Step[] = [
    ['formatting', () => succeeds('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])],
    ['lint', () => succeeds('eslint/bin/eslint.js', ['--max-warnings=0', '.'])],
    ['types', types],
    ['unit tests', () => vitest('unit', home)],
    ['database tests', () => vitest('db', home)],
  ];
  return fast ? quick : [...quick, ['build', build], ['browser tests', () => browser(home)]];
}

async function run(): Promise<boolean> {
  process.chdir(root);
  process.env.NEXT_DIST_DIR = DIST;
  const home = await temporaryHome('run');
  const results: [string, Counts, number][] = [];
  try {
    await generateClient();
    for (const [name, check] of steps(home)) {
      console.log(`\n== ${name}`);
      const began = performance.now();
      const counts = await check();
      results.push([name, counts, (performance.now() - began) / 1000]);
    }
  } finally {
    await removeHome(home);
  }
  console.log('');
  for (const [name, counts, seconds] of results) {
    console.log(`${name.padEnd(16)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${summary([counts])}`);
  }
  console.log(summary(results.map(([, counts]) => counts)));
  return results.every(([, { failed }]) => failed === 0);
}

run().then(
  (good) => (process.exitCode = good ? 0 : 1),
  (error: Error) => {
    console.error(error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  },
);
