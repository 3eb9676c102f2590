/** People who write to exchanges, tasks and messages without a pause, and how long each of their statements took. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

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
  organization_id: string;
  exchange_id: string;
  conversation_id: string;
  person_id: string;
}

/** Every exchange has its conversation, and a coordinator who may write in it. `owner`: the firms of `gather`. */
async function targets(owner: pg.ClientBase): Promise<Target[]> {
  await owner.query(
    `INSERT INTO conversations (organization_id, kind, exchange_id)
     SELECT organization_id, 'exchange', id FROM exchanges ON CONFLICT DO NOTHING`,
  );
  const { rows } = await owner.query<Target>(
    `SELECT e.organization_id, e.id AS exchange_id, c.id AS conversation_id, e.coordinator_id AS person_id
     FROM exchanges e JOIN conversations c ON c.organization_id = e.organization_id AND c.exchange_id = e.id
     WHERE e.coordinator_id IS NOT NULL ORDER BY e.id`,
  );
  return rows;
}

/** Starts writing; `stop` lets each finish its transaction. No two writers share an exchange, so only tables are waited for. */
export async function startWriting(
  owner: pg.ClientBase,
  ownerUrl: string,
  { writers, pauseMs = 0, lockTimeoutMs }: Options,
): Promise<{ stop(): Promise<Writing> }> {
  const all = await targets(owner);
  const writing: Writing = { commits: 0, times: [], errors: [] };
  let stopped = false;
  const clients = await Promise.all(
    Array.from({ length: writers }, async () => {
      const client = new pg.Client({ connectionString: ownerUrl });
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

/** Half of the transactions write to the exchange first, half to what belongs to it. */
async function writeOnce(client: pg.Client, target: Target, turn: number, writing: Writing): Promise<void> {
  const { organization_id, exchange_id, conversation_id, person_id } = target;
  const statement = async (text: string, values: unknown[] = []) => {
    const started = performance.now();
    await client.query(text, values);
    writing.times.push(performance.now() - started);
  };
  const exchange = () =>
    statement('UPDATE exchanges SET notes = $3 WHERE organization_id = $1 AND id = $2', [
      ...[organization_id, exchange_id],
      `Written ${turn}`,
    ]);
  const task = () =>
    statement(
      `INSERT INTO tasks (organization_id, exchange_id, title, task_type, created_by) VALUES ($1, $2, 'Call', 'general', $3)`,
      [organization_id, exchange_id, person_id],
    );
  const message = () =>
    statement(
      `INSERT INTO messages (organization_id, conversation_id, exchange_id, sender_id, seq, content)
       VALUES ($1, $2, $3, $4, 1, 'Good morning')`,
      [organization_id, conversation_id, exchange_id, person_id],
    );
  try {
    await statement('BEGIN');
    for (const write of turn % 2 ? [exchange, task, message] : [message, task, exchange]) await write();
    await statement('COMMIT');
    writing.commits += 1;
  } catch (error) {
    writing.errors.push((error as Error).message);
    await client.query('ROLLBACK');
  }
}
