/** The schema `demo`: what the statements of sql/ draw from. It goes away again at the end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { hashPassword } from '@/lib/access/password';
import { standardTasks } from '@/lib/tasks/rules/standard-tasks';
import { DEMO_PASSWORD } from '../demo/people';
import { root } from '../files';
import { loadPlaces } from './places';
import type { Sizes } from './sizes';
import { words } from './words';

export const statement = (name: string) =>
  readFileSync(path.join(root, 'scripts/demo-data/sql', `${name}.sql`), 'utf8');

export async function prepare(client: pg.Client, sizes: Sizes): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS demo CASCADE; CREATE SCHEMA demo');
  await constant(client, 'today', 'date', pg.escapeLiteral(sizes.today));
  await constant(client, 'password_hash', 'text', pg.escapeLiteral(await hashPassword(DEMO_PASSWORD)));
  for (const [name, list] of Object.entries(words)) {
    await constant(client, name, 'text[]', `ARRAY[${list.map(pg.escapeLiteral).join(', ')}]`);
  }
  await client.query(statement('00_helpers'));
  await client.query(
    `CREATE TABLE demo.sizes AS SELECT ${Number(sizes.organizations)} AS organizations, ${Number(sizes.exchanges)} AS exchanges`,
  );
  await constant(client, 'place_count', 'integer', String(await loadPlaces(client)));
  await loadStandardTasks(client);
  await makePartitions(client, sizes.today);
}

/** Immutable, so that the planner puts the value in its place. */
const constant = (client: pg.Client, name: string, type: string, value: string) =>
  client.query(
    `CREATE FUNCTION demo.${pg.escapeIdentifier(name)}() RETURNS ${type} LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ${value}::${type}`,
  );

/** `turn`: the order in which they are given to exchanges that take only some, spread over the whole work. */
async function loadStandardTasks(client: pg.Client): Promise<void> {
  const rows = standardTasks.map(({ exchangeType, taskType, offsetDays, ...rest }, number) => ({
    ...rest,
    number: number + 1,
    exchange_type: exchangeType,
    task_type: taskType,
    offset_days: offsetDays,
  }));
  await client.query(
    `CREATE UNLOGGED TABLE demo.standard_tasks AS
     SELECT template.*, row_number() OVER (PARTITION BY exchange_type ORDER BY position * 17 % 41, position) AS turn
     FROM jsonb_to_recordset($1::jsonb) AS template (number integer, exchange_type exchange_type_enum, code text, title text,
       description text, task_type task_type_enum, category text, anchor task_anchor_enum, offset_days integer,
       priority priority_enum, assignee task_assignee_enum, position integer)`,
    [JSON.stringify(rows)],
  );
  await client.query('ANALYZE demo.standard_tasks');
}

/** Years and months of the data, made as the owner of the tables. */
async function makePartitions(client: pg.Client, today: string): Promise<void> {
  await client.query('SET ROLE peak_owner');
  await client.query(
    `SELECT app.ensure_message_partition(extract(year FROM first)::integer, extract(month FROM first)::integer)
     FROM generate_series(date_trunc('month', $1::timestamp - interval '62 months'), $1::timestamp + interval '1 month', interval '1 month') AS first`,
    [today],
  );
  await client.query('RESET ROLE');
}
