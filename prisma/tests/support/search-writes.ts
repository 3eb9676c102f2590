/** Random writes to whatever search follows, each one statement, over a few records of lake. */
import type { Chance } from './random';
import type { Labels } from './rows';

type Statement = [text: string, values: unknown[]];

const files = ['x1', 'x2', 'x3', 'x4'];
const clients = ['kClara', 'kColin', 'kTrust'];
const names = ['Marchetti', 'José', 'O’Brien & Sons', 'Redwood 0012', 'Straße'];

export function searchStatement(chance: Chance, labels: Labels): Statement {
  const lake = labels.id('lake');
  const file = labels.id(chance.of(files));
  const client = labels.id(chance.of(clients));
  const name = chance.of(names);
  const statements: (() => Statement)[] = [
    () => ['UPDATE contacts SET last_name = $1 WHERE id = $2', [name, client]],
    () => ['UPDATE contacts SET company = $1, phone_work = $2 WHERE id = $3', [name, '415 555 0134', client]],
    () => ['UPDATE exchanges SET name = $1 WHERE id = $2', [name, file]],
    () => ['UPDATE exchanges SET client_id = $1 WHERE id = $2', [client, file]],
    () => [
      `INSERT INTO exchanges (organization_id, name, exchange_type, client_id) VALUES ($1, $2, 'delayed', $3)`,
      [lake, name, client],
    ],
    () => [
      `INSERT INTO tasks (organization_id, exchange_id, title, task_type, created_by) VALUES ($1, $2, $3, 'general', $4)`,
      [lake, file, name, labels.id('ada')],
    ],
    () => [
      'UPDATE tasks SET title = $1, assigned_to = $2 WHERE organization_id = $3 AND exchange_id = $4',
      [name, labels.id(chance.of(['carol', 'clara'])), lake, file],
    ],
    () => [
      'INSERT INTO documents (organization_id, exchange_id, title) VALUES ($1, $2, $3)',
      [lake, file, name],
    ],
    () => [
      `UPDATE documents SET title = $1, access_level = $2, archived_at = CASE WHEN archived_at IS NULL THEN now() END
       WHERE organization_id = $3 AND exchange_id = $4`,
      [name, chance.of(['limited', 'full']), lake, file],
    ],
    () => [
      `INSERT INTO document_versions (organization_id, document_id, version, file_name, media_type, byte_size, sha256, storage_key)
       SELECT organization_id, id, 1 + (SELECT count(*) FROM document_versions v WHERE v.document_id = d.id), $1, 'x/y', 1,
         sha256('x'), 'k' FROM documents d WHERE organization_id = $2 AND exchange_id = $3 LIMIT 1 ON CONFLICT DO NOTHING`,
      [name, lake, file],
    ],
    () => [
      `DELETE FROM tasks t WHERE organization_id = $1 AND title = $2
         AND NOT EXISTS (SELECT FROM task_dependencies d WHERE t.id IN (d.task_id, d.depends_on_id))
         AND NOT EXISTS (SELECT FROM notes n WHERE n.task_id = t.id)`,
      [lake, name],
    ],
  ];
  return chance.of(statements)();
}
