/** What the triggers cost: the same write into a copy of the table with its indexes and keys, and no trigger. */
import type pg from 'pg';
import type { Bench } from '../bench';
import { bareCopy, dropCopies } from '../bare';
import { inTurns } from '../measure';
import { ratio, type Row } from '../row';
import type { Known } from '../sample';
import { pick, type Site } from '../site';

export async function writes({ large }: Bench): Promise<Row[]> {
  await dropCopies(large.root);
  try {
    const firms = [
      ...new Set(large.members.coordinator.map(({ identity }) => identity.organizationId)),
    ].slice(0, 8);
    await bareCopy(large.root, 'tasks', firms);
    await bareCopy(large.root, 'messages', firms);
    const members = large.members.coordinator.filter(({ identity }) =>
      firms.includes(identity.organizationId),
    );
    const tasks = await openTasks(large, members);
    const task = await inTurns({
      triggers: (turn) => flip(large, pick(tasks, turn), 'public'),
      bare: (turn) => flip(large, pick(tasks, turn), 'bench_bare'),
    });
    const message = await inTurns({
      triggers: (turn) => say(large, pick(members, turn), 'public'),
      bare: (turn) => say(large, pick(members, turn), 'bench_bare'),
    });
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
    await dropCopies(large.root);
  }
}

interface OpenTask {
  who: Known;
  id: string;
}

async function openTasks({ root }: Site, members: readonly Known[]): Promise<OpenTask[]> {
  const found: OpenTask[] = [];
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

const flip = (site: Site, { who, id }: OpenTask, schema: string) =>
  undone(site.root, who, () =>
    site.root.query({
      name: `flip ${schema}`,
      text: `UPDATE ${schema}.tasks SET status = 'completed', completed_at = now() WHERE organization_id = $1 AND id = $2`,
      values: [who.identity.organizationId, id],
    }),
  );

/** Without triggers the writer gives what they would have filled in. */
const say = (site: Site, who: Known, schema: string) =>
  undone(site.root, who, () =>
    site.root.query({
      name: `say ${schema}`,
      text: `INSERT INTO ${schema}.messages (organization_id, conversation_id, exchange_id, seq, client_id, sender_id, content)
        SELECT organization_id, id, exchange_id, 1000000, gen_random_uuid(), $3, 'The closing statement is attached for your review.'
        FROM public.conversations WHERE organization_id = $1 AND exchange_id = $2`,
      values: [who.identity.organizationId, who.exchangeId, who.userId],
    }),
  );

/** A transaction of that person, taken back at the end so that the data stays what it was. */
async function undone(root: pg.Client, who: Known, work: () => Promise<unknown>): Promise<void> {
  await root.query('BEGIN');
  await root.query({
    name: 'enter',
    text: `SELECT set_config('app.user_id', $1, true), set_config('app.organization_id', $2, true), set_config('app.session_id', $3, true)`,
    values: [who.userId, who.identity.organizationId, who.identity.sessionId],
  });
  await work();
  await root.query('ROLLBACK');
}
