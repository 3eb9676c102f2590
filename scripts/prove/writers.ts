/** Members who write to exchanges, tasks and messages, and how long each of their statements took. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openingStatement } from '@/lib/platform/database/door';

export interface Writing {
  /** How many transactions were committed. */
  commits: number;
  /** Milliseconds of each statement. */
  times: number[];
  /** What any of them was refused with. */
  errors: string[];
}

interface Options {
  writers: number;
  /** Rest of each writer after a transaction. */
  pauseMs?: number;
  /** A statement that waits longer than this for a lock fails, and is counted as an error. */
  lockTimeoutMs?: number;
}

interface Target {
  organization: string;
  session: string;
  exchange: string;
  conversation: string;
}

/** Every exchange with its coordinator's session. `owner`: the firms of `gather`. */
async function targets(owner: pg.ClientBase): Promise<Target[]> {
  const { rows } = await owner.query<Target>(
    `SELECT e.organization_id AS organization, s.id AS session, e.id AS exchange, c.id AS conversation
     FROM exchanges e
     JOIN conversations c ON c.organization_id = e.organization_id AND c.exchange_id = e.id
     JOIN sessions s ON s.organization_id = e.organization_id AND s.user_id = e.coordinator_id ORDER BY e.id`,
  );
  return rows;
}

/** Starts writing; `stop` lets each finish its transaction. No two writers share an exchange, so only tables are waited for. */
export async function startWriting(
  owner: pg.ClientBase,
  appUrl: string,
  { writers, pauseMs = 0, lockTimeoutMs }: Options,
): Promise<{ stop(): Promise<Writing> }> {
  const all = await targets(owner);
  const writing: Writing = { commits: 0, times: [], errors: [] };
  let stopped = false;
  const clients = await Promise.all(
    Array.from({ length: writers }, async () => {
      const client = new pg.Client({ connectionString: appUrl });
      await client.connect();
      if (lockTimeoutMs)
        await client.query(`SELECT set_config('lock_timeout', $1, false)`, [`${lockTimeoutMs}ms`]);
      return client;
    }),
  );
  const work = clients.map(async (client, writer) => {
    const own = all.filter((_, index) => index % writers === writer);
    for (let turn = 0; !stopped; turn += 1) {
      await writeOnce(client, own[turn % own.length]!, turn, writing);
      if (pauseMs) await pause(pauseMs);
    }
    await client.end();
  });
  return {
    async stop() {
      stopped = true;
      await Promise.all(work);
      return writing;
    },
  };
}

/** As the application does it: in through the door. Half of the transactions write to the exchange first, half last. */
async function writeOnce(client: pg.Client, target: Target, turn: number, writing: Writing): Promise<void> {
  const { organization, session, exchange, conversation } = target;
  const statement = async (text: string, values?: unknown[]) => {
    const started = performance.now();
    await client.query(text, values);
    writing.times.push(performance.now() - started);
  };
  const writes = [
    () => statement('UPDATE exchanges SET notes = $2 WHERE id = $1', [exchange, `Written ${turn}`]),
    () =>
      statement(`INSERT INTO tasks (exchange_id, title, task_type) VALUES ($1, 'Call', 'general')`, [
        exchange,
      ]),
    () =>
      statement(`INSERT INTO messages (conversation_id, content) VALUES ($1, 'Good morning')`, [
        conversation,
      ]),
  ];
  try {
    await statement(openingStatement({ sessionId: session, organizationId: organization }, 8_000));
    for (const write of turn % 2 ? writes : writes.toReversed()) await write();
    await statement('COMMIT');
    writing.commits += 1;
  } catch (error) {
    writing.errors.push((error as Error).message);
    await client.query('ROLLBACK');
  }
}
