/**
 * Whether a worker lives: it holds an advisory lock under its name on a connection of its own, which the server lets go when
 * the process ends in whatever way. Runs of workers that do not live are closed, and their jobs run again.
 */
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Attendance } from '@/lib/entry/job-task';
import { log } from '@/lib/platform/log';

const LOOK_EVERY_MS = 60_000;
const TRY_AGAIN_MS = 1_000;

/** Attends as the pool that `events` tells of, until it leaves. */
export function attend(
  directUrl: string,
  owner: pg.Pool,
  events: WorkerEvents,
): Attendance & { leave(): Promise<void> } {
  let client: pg.Client | undefined;
  let left = false;

  async function enter(worker: string): Promise<string> {
    const mine = new pg.Client({ connectionString: directUrl, application_name: `peak1031 ${worker}` });
    client = mine;
    // A connection that ends says so more than once.
    mine.on('error', ({ message }) => {
      if (client !== mine) return;
      client = undefined;
      log.warn({ reason: message, worker }, 'lost the connection that shows that the worker lives');
      enterAgain(worker);
    });
    await mine.connect();
    await mine.query('SELECT app.attend_as_worker($1)', [worker]);
    return worker;
  }

  function enterAgain(worker: string) {
    if (left) return;
    setTimeout(() => void enter(worker).catch(() => enterAgain(worker)), TRY_AGAIN_MS).unref();
  }

  const look = () =>
    closeLostRuns(owner).catch((err: Error) => log.warn({ err }, 'could not look for lost runs'));
  const worker = new Promise<string>((resolve, reject) => {
    events.once('pool:create', ({ workerPool }) => void enter(workerPool.id).then(resolve, reject));
  }).then(async (name) => {
    await look();
    return name;
  });
  // Whoever waits for it hears of a failure; that nobody waits yet is no defect.
  worker.catch(() => undefined);
  const looking = setInterval(() => void look(), LOOK_EVERY_MS).unref();

  return {
    worker,
    async leave() {
      left = true;
      clearInterval(looking);
      await client?.end().catch(() => undefined);
    },
  };
}

export async function closeLostRuns(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ closed: number }>('SELECT app.close_lost_runs() AS closed');
  const closed = rows[0]?.closed ?? 0;
  if (closed > 0) log.warn({ closed }, 'closed the runs of workers that are gone');
  return closed;
}
