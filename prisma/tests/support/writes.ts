/** Random writes to whatever derived data follows, each one statement, over a few files of lake. */
import type { Labels } from './rows';
import type { Chance } from './random';

type Statement = [text: string, values: unknown[]];

const files = ['x1', 'x2', 'x3'];
const people = ['clara', 'colin', 'tara', 'theo'];
const contacts = ['kTara', 'kTheo', 'kTrust', 'kLender'];
const taskStatuses = ['pending', 'in_progress', 'blocked', 'completed', 'cancelled'];
const propertyStatuses = [
  'proposed',
  'identified',
  'revoked',
  'under_contract',
  'acquired',
  'transferred',
  'lost',
];

/** Some row of a table on a file, told by chance and not by its id. */
const someRow = (table: string, which = 'true') =>
  `id = (SELECT id FROM ${table} WHERE organization_id = $1 AND exchange_id = $2 AND ${which} ORDER BY md5(id::text || $3) LIMIT 1)`;

/** Nobody takes up a task that waits for an open one; such a task follows the one it waits for. */
const FREE = 'NOT EXISTS (SELECT FROM task_dependencies d WHERE d.task_id = tasks.id)';

/** On tasks, properties and exchanges. */
export function workStatement(chance: Chance, labels: Labels): Statement {
  const file = labels.id(chance.of(files));
  const other = labels.id(chance.of(files));
  const on = [labels.id('lake'), file];
  const salt = String(chance.below(1000));
  const statements: (() => Statement)[] = [
    () => [
      `INSERT INTO tasks (organization_id, exchange_id, title, task_type, status, created_by) VALUES ($1, $2, 'New', 'general', $3, $4)`,
      [...on, chance.of(taskStatuses), labels.id('ada')],
    ],
    () => [
      `UPDATE tasks SET status = $4 WHERE ${someRow('tasks', FREE)}`,
      [...on, salt, chance.of(taskStatuses)],
    ],
    () => [
      `UPDATE tasks SET status = $3 WHERE organization_id = $1 AND exchange_id = $2 AND ${FREE}`,
      [...on, chance.of(taskStatuses)],
    ],
    () => [`UPDATE tasks SET exchange_id = $4 WHERE ${someRow('tasks')}`, [...on, salt, other]],
    // Those of the fixture are waited for and written about.
    () => [`DELETE FROM tasks WHERE ${someRow('tasks', `title = 'New'`)}`, [...on, salt]],
    () => [
      `INSERT INTO exchange_properties (organization_id, exchange_id, side, address_line1) VALUES ($1, $2, $3, 'New')`,
      [...on, chance.of(['relinquished', 'replacement'])],
    ],
    () => [
      `UPDATE exchange_properties SET status = $4 WHERE ${someRow('exchange_properties')}`,
      [...on, salt, chance.of(propertyStatuses)],
    ],
    () => [
      `UPDATE exchange_properties SET exchange_id = $4 WHERE ${someRow('exchange_properties')}`,
      [...on, salt, other],
    ],
    () => [
      `INSERT INTO property_finances (organization_id, property_id, value)
       SELECT organization_id, id, $3 FROM exchange_properties WHERE organization_id = $1 AND exchange_id = $2
       ON CONFLICT (organization_id, property_id) DO UPDATE SET value = excluded.value`,
      [...on, `${chance.below(1000)}.50`],
    ],
    () => [`UPDATE exchanges SET name = $3 WHERE organization_id = $1 AND id = $2`, [...on, `File ${salt}`]],
    () => [
      `UPDATE exchanges SET stage = CASE stage WHEN 'intake' THEN 'eligibility' ELSE 'intake' END::exchange_stage_enum, priority = $3
       WHERE organization_id = $1 AND id = $2`,
      [...on, chance.of(['low', 'high'])],
    ],
  ];
  return chance.of(statements)();
}

/** On whom a file is open to. */
export function accessStatement(chance: Chance, labels: Labels): Statement {
  const lake = labels.id('lake');
  const file = labels.id(chance.of(files));
  const on = [lake, file];
  const person = labels.id(chance.of(people));
  const contact = labels.id(chance.of(contacts));
  const salt = String(chance.below(1000));
  const statements: (() => Statement)[] = [
    () => [
      `INSERT INTO exchange_participants (organization_id, exchange_id, participant_id, role) VALUES ($1, $2, $3, 'observer')
       ON CONFLICT DO NOTHING`,
      [...on, contact],
    ],
    () => [
      `UPDATE exchange_participants SET left_at = now() + interval '1 day' WHERE ${someRow('exchange_participants')}`,
      [...on, salt],
    ],
    () => [
      `UPDATE exchanges SET coordinator_id = $3 WHERE organization_id = $1 AND id = $2`,
      [...on, labels.id(chance.of(['carol', 'dan']))],
    ],
    () => [
      `UPDATE exchanges SET primary_attorney_id = $3 WHERE organization_id = $1 AND id = $2`,
      [...on, person],
    ],
    () => [`UPDATE exchanges SET client_id = $3 WHERE organization_id = $1 AND id = $2`, [...on, contact]],
    () => [`UPDATE contacts SET user_id = NULL WHERE organization_id = $1 AND id = $2`, [lake, contact]],
    () => [
      `UPDATE contacts SET user_id = $3 WHERE organization_id = $1 AND id = $2
       AND NOT EXISTS (SELECT FROM contacts WHERE organization_id = $1 AND user_id = $3)`,
      [lake, contact, person],
    ],
    () => [
      `INSERT INTO agency_assignments (organization_id, agency_user_id, third_party_user_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [lake, labels.id(chance.of(['agnes', 'abel'])), person],
    ],
    () => [
      `UPDATE agency_assignments SET ended_at = now() + interval '1 day' WHERE organization_id = $1 AND third_party_user_id = $2`,
      [lake, person],
    ],
  ];
  return chance.of(statements)();
}
