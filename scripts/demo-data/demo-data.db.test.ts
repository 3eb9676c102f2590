import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '../test/database';
import { checksums } from './checksum';
import { fill } from './fill';
import type { Sizes } from './sizes';

const sizes: Sizes = { organizations: 3, exchanges: 60, today: toCalendarDate('2026-11-25') };

let databases: TestDatabase[];
let clients: pg.Client[];
let indexesBefore: string[];
const drifted: number[] = [];
const lines: string[] = [];

/** The superuser, on that database: the loader switches triggers off. */
const superuserUrl = ({ name }: TestDatabase) =>
  Object.assign(new URL(inject('database').superuserUrl), { pathname: `/${name}` }).href;

const indexes = async (client: pg.Client) =>
  (
    await client.query<{ definition: string }>(
      `SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public' AND tablename !~ '_\\d{4}(_\\d\\d)?$' ORDER BY 1`,
    )
  ).rows.map(({ definition }) => definition);

const figure = async (sql: string) => {
  const { rows } = await clients[0]!.query<{ n: number }>(`SELECT (${sql})::float8 AS n`);
  return rows[0]!.n;
};

beforeAll(async () => {
  databases = [await testDatabase(), await testDatabase()];
  indexesBefore = await indexes(databases[0]!.owner);
  for (const database of databases) {
    drifted.push(await fill(superuserUrl(database), sizes, (line) => lines.push(line)));
  }
  clients = databases.map((database) => new pg.Client({ connectionString: superuserUrl(database) }));
  for (const client of clients) await client.connect();
}, 240_000);

afterAll(async () => {
  for (const client of clients ?? []) await client.end();
  for (const database of databases ?? []) await database.drop();
});

describe('demo data at scale', () => {
  it('is the same, row for row, whenever it is made for the same day', async () => {
    const [one, other] = await Promise.all(clients.map(checksums));
    expect(one).toEqual(other);
    expect(one!.exchanges).toMatch(/^60 /);
  });

  it('has drifted nowhere: what triggers would have kept is what they would have written', () => {
    expect(drifted).toEqual([0, 0]);
  });

  it('points at nothing that is not there, although no key was checked while it was made', async () => {
    const { rows } = await clients[0]!.query<{ name: string; broken: string }>(
      `SELECT conname AS name, format('SELECT count(*) FROM %s c WHERE num_nulls(%s) = 0 AND NOT EXISTS (SELECT FROM %s p WHERE %s)',
         conrelid::regclass, (SELECT string_agg(format('c.%I', a.attname), ', ') FROM pg_attribute a WHERE a.attrelid = conrelid AND a.attnum = ANY (conkey)),
         confrelid::regclass, (SELECT string_agg(format('p.%I = c.%I', f.attname, a.attname), ' AND ')
           FROM unnest(conkey, confkey) AS k (own, other)
           JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.own
           JOIN pg_attribute f ON f.attrelid = confrelid AND f.attnum = k.other)) AS broken
       FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(80);
    for (const { name, broken } of rows) expect([name, await figure(broken)]).toEqual([name, 0]);
  });

  it('leaves every index as it was, and nothing of its own', async () => {
    expect(await indexes(databases[0]!.owner)).toEqual(indexesBefore);
    expect(await figure(`SELECT count(*) FROM pg_namespace WHERE nspname = 'demo'`)).toBe(0);
  });

  it('has the sizes asked for, of every kind', async () => {
    expect(await figure('SELECT count(*) FROM organizations')).toBe(3);
    expect(await figure('SELECT count(*) FROM documents')).toBe(600);
    expect(await figure('SELECT count(*) FROM invoices')).toBe(300);
    expect(await figure('SELECT count(*) FROM expenses')).toBe(300);
    expect(await figure('SELECT count(*) FROM exchange_participants')).toBe(180);
    expect(await figure('SELECT count(*) FROM tasks')).toBeGreaterThan(850);
    expect(await figure('SELECT count(*) FROM messages')).toBeGreaterThan(2_000);
    expect(await figure(`SELECT count(DISTINCT status) FROM exchanges`)).toBeGreaterThan(3);
    expect(lines.join('\n')).toContain('exchange_cards');
  });

  it('lies before the day it was made for', async () => {
    expect(await figure(`SELECT count(*) FROM messages WHERE sent_at > '2026-11-25T14:00Z'`)).toBe(0);
    expect(await figure(`SELECT count(*) FROM exchanges WHERE closed_at > '2026-11-25T14:00Z'`)).toBe(0);
  });
});
