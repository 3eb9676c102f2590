/**
 * npm run worker: runs jobs, and puts those into the queue that are due by schedule, until it is told to stop. On the database of
 * DIRECT_URL, or the embedded one of PEAK_HOME. `npm start` runs one; any number may run.
 */
import { startWorker, type Worker } from '@/lib/jobs/worker';
import { workerSettings } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { withEmbeddedConnections, type Connections } from './database/connections';
import { peakHome } from './home';

/** Below the time that `npm start` gives a child before it is ended by force. */
const PATIENCE_MS = 7_000;

let worker: Worker | undefined;
let told = false;

async function work({ ownerUrl, appUrl }: Partial<Connections> & Pick<Connections, 'ownerUrl'>) {
  worker = await startWorker(ownerUrl, undefined, appUrl);
  log.info('worker started');
  if (told) stop();
  await worker.ended;
  log.info('worker stopped');
}

function stop() {
  told = true;
  if (!worker) return;
  worker.stop();
  setTimeout(worker.abandon, PATIENCE_MS).unref();
}

process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);

const { DIRECT_URL, DATABASE_URL } = workerSettings();

(DIRECT_URL
  ? work({ ownerUrl: DIRECT_URL, appUrl: DATABASE_URL })
  : withEmbeddedConnections(peakHome(), work)
).then(
  () => process.exit(0),
  (error: Error) => {
    log.fatal({ err: error }, 'the worker ended');
    process.exit(1);
  },
);
