/** What the triggers cost: a member's write, and the same into a copy of the table without any. Both through the door. */
import pg from 'pg';
import { openingStatement } from '@/lib/platform/database/door';
import type { Bench } from '../bench';
import { bareCopy, dropCopies } from '../bare';
import { inTurns, type Pace } from '../measure';
import { ratio, type Row } from '../row';
import type { Known } from '../sample';
import { pick, type Site } from '../site';

const PACE: Pace = { runs: 300, warmUp: 60 };
const FIRMS = 8;

export async function writes({ large }: Bench): Promise<Row[]> {
  await dropCopies(large.root);
  const client = new pg.Client({ connectionString: large.appUrl });
  await client.connect();
  try {
    const everybody = large.members.coordinator;
    const firms = [...new Set(everybody.map(({ identity }) => identity.organizationId))].slice(0, FIRMS);
    for (const table of ['tasks', 'messages'] as const) await bareCopy(large.root, table, firms);
    const members = everybody.filter(({ identity }) => firms.includes(identity.organizationId));
    const tasks = await openTasks(large, members);
    const talks = await conversations(large, members);
    const task = await inTurns(
      { triggers: flip(client, tasks, completes.triggers), bare: flip(client, tasks, completes.bare) },
      PACE,
    );
    const message = await inTurns(
      { triggers: say(client, talks, says.triggers), bare: say(client, talks, says.bare) },
      PACE,
    );
    return [
      ratio('completing a task, every trigger', task.triggers, 'the same without triggers', task.bare, 4),
      ratio(
        'sending a message, every trigger',
        message.triggers,
        'the same without triggers',
        message.bare,
        3,
      ),
    ];
  } finally {
    await client.end();
    await dropCopies(large.root);
  }
}

/** Without triggers the writer gives what they would have filled in. */
const completes = {
  triggers: `UPDATE tasks SET status = 'completed' WHERE id = $1`,
  bare: `UPDATE bench_bare.tasks SET status = 'completed', completed_at = now() WHERE id = $1`,
};
const says = {
  triggers: `INSERT INTO messages (conversation_id, client_id, content)
    SELECT $1, gen_random_uuid(), 'The closing statement is attached for your review.' WHERE $2::uuid IS NOT NULL`,
  bare: `INSERT INTO bench_bare.messages (conversation_id, client_id, content, exchange_id, seq)
    SELECT $1, gen_random_uuid(), 'The closing statement is attached for your review.', $2::uuid, 1000000`,
};

interface OfMember {
  who: Known;
  id: string;
}

async function openTasks({ root }: Site, members: readonly Known[]): Promise<OfMember[]> {
  const found: OfMember[] = [];
  for (const who of members) {
    const { rows } = await root.query<{ id: string }>(
      `SELECT id FROM tasks WHERE organization_id = $1 AND assigned_to = $2 AND status = 'pending' AND exchange_id IS NOT NULL
       ORDER BY md5(id::text) LIMIT 8`,
      [who.identity.organizationId, who.userId],
    );
    found.push(...rows.map(({ id }) => ({ who, id })));
  }
  return found;
}

async function conversations({ root }: Site, members: readonly Known[]): Promise<OfMember[]> {
  const found: OfMember[] = [];
  for (const who of members) {
    const { rows } = await root.query<{ id: string }>(
      'SELECT id FROM conversations WHERE organization_id = $1 AND exchange_id = $2',
      [who.identity.organizationId, who.exchangeId],
    );
    found.push(...rows.map(({ id }) => ({ who, id })));
  }
  return found;
}

const flip = (client: pg.Client, tasks: readonly OfMember[], text: string) => (turn: number) => {
  const { who, id } = pick(tasks, turn);
  return undone(client, who, { name: text.slice(0, 40), text, values: [id] });
};

const say = (client: pg.Client, talks: readonly OfMember[], text: string) => (turn: number) => {
  const { who, id } = pick(talks, turn);
  return undone(client, who, { name: text.slice(0, 40), text, values: [id, who.exchangeId] });
};

/** A transaction of that member, taken back at the end so that the data stays what it was. */
async function undone(client: pg.Client, { identity }: Known, statement: pg.QueryConfig): Promise<void> {
  await client.query(openingStatement(identity, 8_000));
  const { rowCount } = await client.query(statement);
  await client.query('ROLLBACK');
  if (rowCount !== 1) throw new Error('nothing was written');
}
