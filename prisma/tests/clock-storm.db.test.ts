/** Risk and urgency stay right whoever writes at the same time, and while the sweep passes. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepToday } from '@/lib/exchanges/sweep';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { addPeople } from './support/people';
import { Chance } from './support/random';
import { insert, Labels } from './support/rows';
import { wrongRisks, wrongUrgencies } from './support/weighed';

let db: TestDatabase;
const labels = new Labels();
const id = (label: string) => labels.id(label);
const files = ['x1', 'x2', 'x3'];
const inDays = (days: number) => addDays(calendarDateIn('America/Chicago', new Date()), days);

beforeAll(async () => {
  db = await testDatabase();
  await addPeople(db.owner, labels);
  const add = (table: string, row: object) =>
    insert(db.owner, table, { organization_id: id('lake'), ...row });
  await add('contacts', { id: id('k'), last_name: 'Client' });
  for (const file of files) {
    await add('exchanges', {
      ...{
        id: id(file),
        name: file,
        exchange_type: 'delayed',
        client_id: id('k'),
        coordinator_id: id('carol'),
      },
      ...{ status: 'active', stage: 'identification_open', transfer_date: inDays(-40) },
      ...{ identification_deadline: inDays(5), exchange_deadline: inDays(140) },
    });
  }
});
afterAll(() => db.drop());

/** One random statement that risk or urgency depends on. */
function statement(chance: Chance): [text: string, values: unknown[]] {
  const on = [id('lake'), id(chance.of(files))];
  const due = inDays(chance.below(6) - 3);
  const some = (table: string) =>
    `id = (SELECT id FROM ${table} WHERE organization_id = $1 AND exchange_id = $2 ORDER BY md5(id::text || $3) LIMIT 1)`;
  const salt = String(chance.below(1000));
  const task = `INSERT INTO tasks (organization_id, exchange_id, title, task_type, created_by, due_on, priority)`;
  const statements: [string, unknown[]][] = [
    [`${task} VALUES ($1, $2, 'New', 'general', $3, $4, 'high')`, [...on, id('carol'), due]],
    [`UPDATE tasks SET due_on = $4 WHERE ${some('tasks')}`, [...on, salt, due]],
    [
      `UPDATE tasks SET status = $4 WHERE ${some('tasks')}`,
      [...on, salt, chance.of(['pending', 'blocked', 'completed', 'cancelled'])],
    ],
    [`UPDATE tasks SET exchange_id = $4 WHERE ${some('tasks')}`, [...on, salt, id(chance.of(files))]],
    [
      `INSERT INTO exchange_properties (organization_id, exchange_id, side, address_line1, status)
       VALUES ($1, $2, 'replacement', 'New', $3)`,
      [...on, chance.of(['proposed', 'identified'])],
    ],
    [
      `UPDATE exchange_properties SET status = $4 WHERE ${some('exchange_properties')}`,
      [...on, salt, chance.of(['identified', 'revoked', 'lost'])],
    ],
    [
      `UPDATE exchanges SET identification_deadline = transfer_date + 45 + $3::integer WHERE organization_id = $1 AND id = $2`,
      [...on, chance.below(9)],
    ],
    [
      `UPDATE exchanges SET time_zone = $3 WHERE organization_id = $1 AND id = $2`,
      [...on, chance.of(['Pacific/Honolulu', 'America/Chicago', 'Pacific/Kiritimati'])],
    ],
    [
      `INSERT INTO messages (organization_id, conversation_id, sender_id, seq, content, sent_at)
       SELECT organization_id, id, $3, 1, 'Good morning', now() - $4::integer * interval '1 day'
       FROM conversations WHERE organization_id = $1 AND exchange_id = $2`,
      [...on, id('carol'), chance.below(40)],
    ],
  ];
  return chance.of(statements);
}

it('after random writes of four at once, beside a sweep that never rests', async () => {
  const writers = Array.from({ length: 5 }, () => new pg.Client({ connectionString: db.ownerUrl }));
  for (const writer of writers) await writer.connect();
  const [sweeper, ...people] = writers as [pg.Client, ...pg.Client[]];
  let writing = true;
  const sweeping = (async () => {
    while (writing) await sweepToday(sweeper, new Date());
  })();
  await Promise.all(
    people.map(async (writer, seed) => {
      const chance = new Chance(seed + 1);
      for (let round = 0; round < 80; round += 1) await writer.query(...statement(chance));
    }),
  );
  writing = false;
  await sweeping;
  for (const writer of writers) await writer.end();

  const { rows } = await db.owner.query('SELECT FROM exchanges WHERE risk_reasons <> $1', ['[]']);
  expect(rows.length).toBeGreaterThan(0);
  expect(await wrongRisks(db.owner, new Date())).toEqual([]);
  // A task written while its exchange changes its zone may have met the old one: the sweep mends that.
  await sweepToday(db.owner, new Date());
  expect(await wrongUrgencies(db.owner, new Date())).toEqual([]);
});
