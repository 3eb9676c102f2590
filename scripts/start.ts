/**
 * npm start: everything from an empty folder to a running application. `--dev` (npm run dev) serves with hot reload instead
 * of building.
 */
import { runningSettings, startSettings, type StartSettings } from '@/lib/platform/env';
import { DATABASE, startEmbedded } from './database/embedded';
import { migrate } from './database/migrate';
import { reach } from './database/reach';
import { root } from './files';
import { peakHome } from './home';
import { portIsFree } from './postgres/port';
import { pause } from './processes';
import { buildHash, generateClient, isBuilt, NEXT, recordBuild, startBuild } from './start/build';
import { runChild, stopChild } from './start/children';
import { demoAccounts } from './start/demo';
import { takeLock, type Lock } from './start/lock';
import { keptSecret } from './start/secret';
import { Shutdown } from './start/shutdown';

const dev = process.argv.includes('--dev');
const shutdown = new Shutdown();

interface Urls {
  appUrl: string;
  ownerUrl: string;
}

async function start() {
  const began = performance.now();
  process.chdir(root);
  const settings = startSettings();
  const home = peakHome(settings.PEAK_HOME);
  const lock = await takeLock(home);
  shutdown.add(lock.release);
  shutdown.onBegin = lock.stopping;
  shutdown.listen();
  await needPort(settings.PORT, lock);

  if (await generateClient()) console.log('Generated the database client.');
  const urls = await database(settings, home);
  const applied = await migrate(urls.ownerUrl);
  if (applied.length) console.log(`Brought the database up to date (${applied.length} steps).`);
  const embedded = !settings.DATABASE_URL;
  const accounts = await demoAccounts(urls, settings.DEMO_DATA ? settings.DEMO_DATA === '1' : embedded);

  const env = childEnvironment(settings, home, urls);
  if (!dev) await build(env);
  work(env, urls);
  await web(settings.PORT, env);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    [`\nPeak 1031 runs at ${env.NEXTAUTH_URL} (ready after ${seconds} s)`, ...accounts, ''].join('\n'),
  );
}

/** After a hard kill, the last web process may still be about to notice that it is alone. */
async function needPort(port: number, { afterKill }: Lock) {
  const free = async () => (await portIsFree(port)) && (await portIsFree(port, '127.0.0.1'));
  for (let waited = 0; !(await free()); waited += 200) {
    if (!afterKill || waited >= 4_000) {
      throw new Error(
        `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
      );
    }
    await pause(200);
  }
}

async function database({ DATABASE_URL, DIRECT_URL }: StartSettings, home: string): Promise<Urls> {
  if (DATABASE_URL && DIRECT_URL) {
    await reach(DATABASE_URL, 'DATABASE_URL').then((client) => client.end());
    return { appUrl: DATABASE_URL, ownerUrl: DIRECT_URL };
  }
  const server = await startEmbedded(home, process.env.PEAK_DURABLE !== '0');
  shutdown.add(() => server.stop());
  void server.ended.then(() => shutdown.fail(`PostgreSQL ended; ${home}/postgres.log tells why`));
  return { appUrl: server.url('peak_app', DATABASE), ownerUrl: server.url('peak_owner', DATABASE) };
}

/** What the web process gets: not the owner's connection, which it has no use for. */
function childEnvironment(settings: StartSettings, home: string, { appUrl }: Urls): NodeJS.ProcessEnv {
  const made = {
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? keptSecret(home),
    NEXTAUTH_URL: settings.NEXTAUTH_URL ?? `http://localhost:${settings.PORT}`,
    LOG_LEVEL: settings.LOG_LEVEL,
  };
  runningSettings(made);
  return { ...process.env, ...made, DIRECT_URL: '', PEAK_HOME: home, NEXT_TELEMETRY_DISABLED: '1' };
}

async function build(env: NodeJS.ProcessEnv) {
  const hash = buildHash();
  const child = startBuild(env);
  if (!child) return;
  console.log('Building the pages; this takes about a minute and is only done after a change.');
  shutdown.add(() => stopChild(child, 3_000));
  const how = await child.ended;
  if (shutdown.stopping) await new Promise(() => {});
  if (child.process.exitCode !== 0 || !isBuilt())
    throw new Error(`The build ${how}; what is wrong stands above.`);
  recordBuild(hash);
}

async function web(port: number, env: NodeJS.ProcessEnv) {
  const words = [NEXT, dev ? 'dev' : 'start', '--port', String(port)];
  const child = runChild('the web process', words, { ...env, NODE_ENV: dev ? 'development' : 'production' });
  shutdown.watch(child);
  const until = Date.now() + 120_000;
  while (!(await healthy(port))) {
    if (shutdown.stopping) await new Promise(() => {});
    if (Date.now() > until) throw new Error('The web process did not answer /api/health within two minutes.');
    await pause(100);
  }
}

/** The worker has no use for the application's connection, nor for the secret of the sessions. */
function work(env: NodeJS.ProcessEnv, { ownerUrl }: Urls) {
  const words = ['--import', 'tsx', 'scripts/worker.ts'];
  shutdown.watch(runChild('the worker', words, { ...env, DIRECT_URL: ownerUrl, NEXTAUTH_SECRET: '' }));
}

async function healthy(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(30_000);
  return fetch(`http://127.0.0.1:${port}/api/health`, { signal }).then(
    (reply) => reply.ok,
    () => false,
  );
}

start().catch((error: Error) => {
  console.error(error.message);
  void shutdown.run(1);
});
