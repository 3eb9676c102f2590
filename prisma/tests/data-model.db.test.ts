/** docs/data-model.md accounts for everything: what the design document names, and what the database holds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '@/scripts/files';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { documentColumns, documentIndexes } from './expected/document';

const model = readFileSync(path.join(root, 'docs', 'data-model.md'), 'utf8');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const section = (table: string) =>
  model.split(`### ${table}\n`)[1]?.split('\n## ')[0]?.split('\n### ')[0] ?? '';
const words = (text: string) => new Set(text.match(/\w+/g) ?? []);

describe('the data model', () => {
  it('names every table and view of the database', async () => {
    const { rows } = await db.owner.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
         AND NOT relispartition AND relname <> '_prisma_migrations' ORDER BY 1`,
    );
    const named = words(model);
    expect(rows.map(({ relname }) => relname).filter((name) => !named.has(name))).toEqual([]);
  });

  it('accounts for every table, column, view and index of the design document', () => {
    const missing = Object.entries(documentColumns).flatMap(([table, columns]) => {
      const known = words(section(table));
      return columns.filter((column) => !known.has(column)).map((column) => `${table}.${column}`);
    });
    const named = words(model);
    expect([...missing, ...documentIndexes.filter((index) => !named.has(index))]).toEqual([]);
  });

  it('names no index, key or function that the database does not have', async () => {
    const relations = [...new Set(model.match(/(?<=`)\w+_(?:idx|key|pkey)(?=`)/g))];
    const functions = [...new Set([...model.matchAll(/`app\.(\w+)\(?/g)].map(([, name]) => name!))];
    expect(relations.length).toBeGreaterThan(10);
    expect(functions.length).toBeGreaterThan(5);
    const { rows } = await db.owner.query<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) AS name
         WHERE NOT EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = 'public'::regnamespace)
       UNION ALL SELECT 'app.' || name FROM unnest($2::text[]) AS name
         WHERE NOT EXISTS (SELECT FROM pg_proc WHERE proname = name AND pronamespace = 'app'::regnamespace)`,
      [relations, functions],
    );
    expect(rows).toEqual([]);
  });
});
