/** The schema `demo`: what the statements of sql/ draw from. It goes away again at the end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { hashPassword } from '@/lib/access/password';
import { ensurePartitionsBetween } from '@/lib/platform/database/partitions';
import { standardTasks } from '@/lib/tasks/rules/standard-tasks';
import { DEMO_PASSWORD } from '../demo/people';
import { root } from '../files';
import { loadPlaces } from './places';
import type { Sizes } from './sizes';
import { words } from './words';

/** The oldest exchange is five years old. */
const YEARS = 6;

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
     SELECT template.*, row_number() OVER (PARTITION BY exchange_type, anchor IS NULL ORDER BY position * 17 % 41, position) AS turn
     FROM jsonb_to_recordset($1::jsonb) AS template (number integer, exchange_type exchange_type_enum, code text, title text,
       description text, task_type task_type_enum, category text, anchor task_anchor_enum,
       stage exchange_stage_enum, offset_days integer, priority priority_enum, assignee task_assignee_enum, position integer)`,
    [JSON.stringify(rows)],
  );
  await client.query('ANALYZE demo.standard_tasks');
}

/** Years and months of the data, made as the owner of the tables. */
async function makePartitions(client: pg.Client, today: string): Promise<void> {
  const last = new Date(`${today}T00:00:00Z`);
  const first = new Date(last.getTime() - YEARS * 366 * 24 * 3_600_000);
  await client.query('SET ROLE peak_owner');
  await ensurePartitionsBetween(client, 'messages', first, last);
  await ensurePartitionsBetween(client, 'exchanges', first, last);
  await client.query('RESET ROLE');
}
