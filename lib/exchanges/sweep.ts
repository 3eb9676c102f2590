/** Weighs again what depends on today: risk and urgency are stored, and change when a day has passed (prisma/sql/59_sweep.sql). */
import type pg from 'pg';

/** The owner's connection, in no transaction: each batch is one of its own. */
type Owner = Pick<pg.ClientBase, 'query'>;

export interface Swept {
  /** Drafts whose day of sale or parking has come. */
  begun: number;
  exchanges: number;
  tasks: number;
}

interface Due {
  organization_id: string;
  id: string;
}

/** Rows that one transaction holds. */
const BATCH = 200;
/** Rows asked for at a time. */
const ROUND = 20_000;

const kinds = {
  exchanges: {
    due: 'SELECT organization_id, id FROM app.exchanges_to_weigh($1, $2)',
    sweep: 'SELECT app.sweep_risk($1, $2, $3) AS written',
  },
  tasks: {
    due: 'SELECT organization_id, id FROM app.tasks_to_weigh($1, $2)',
    sweep: 'SELECT app.sweep_urgency($1, $2, $3) AS written',
  },
};

/**
 * Makes the drafts active whose sale has come, and weighs every active exchange that was last weighed on another day than today where it is, and every open task whose score
 * is not that of today. Stops between two batches when `signal` is aborted; what is left is due the next time, as is what
 * somebody else was writing.
 */
export async function sweepToday(owner: Owner, now: Date, signal?: AbortSignal): Promise<Swept> {
  return {
    begun: await begin(owner, now, signal),
    exchanges: await sweep(owner, kinds.exchanges, now, signal),
    tasks: await sweep(owner, kinds.tasks, now, signal),
  };
}

/** Before anything is weighed: what is sold is active, and its clocks count. */
async function begin(owner: Owner, now: Date, signal?: AbortSignal): Promise<number> {
  let begun = 0;
  while (!signal?.aborted) {
    const { rows } = await owner.query<{ begun: number }>('SELECT app.begin_sold($1, $2) AS begun', [
      now,
      BATCH,
    ]);
    const written = rows[0]?.begun ?? 0;
    begun += written;
    if (written < BATCH) break;
  }
  return begun;
}

async function sweep(
  owner: Owner,
  kind: (typeof kinds)[keyof typeof kinds],
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  let written = 0;
  for (;;) {
    const { rows } = await owner.query<Due>(kind.due, [now, ROUND]);
    const before = written;
    for (const { organization, ids } of batches(rows)) {
      if (signal?.aborted) return written;
      const done = await owner.query<{ written: number }>(kind.sweep, [now, organization, ids]);
      written += done.rows[0]?.written ?? 0;
    }
    // A round that wrote nothing met only rows that others hold.
    if (rows.length < ROUND || written === before) return written;
  }
}

/** At most so many rows of one firm each, in the order given. */
function batches(rows: readonly Due[]): { organization: string; ids: string[] }[] {
  const made: { organization: string; ids: string[] }[] = [];
  for (const { organization_id: organization, id } of rows) {
    const last = made.at(-1);
    if (last?.organization === organization && last.ids.length < BATCH) last.ids.push(id);
    else made.push({ organization, ids: [id] });
  }
  return made;
}
