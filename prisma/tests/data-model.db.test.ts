/** docs/data-model.md accounts for everything: what the design document names, and what the database holds. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '@/scripts/files';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';

const model = readFileSync(path.join(root, 'docs', 'data-model.md'), 'utf8');
const document = path.join(root, '..', 'shared', 'spec', '000_099a2c219e77ace2.txt');

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

  it.skipIf(!existsSync(document))(
    'accounts for every table, column, view and index of the design document (skipped where that is absent)',
    () => {
      const text = readFileSync(document, 'utf8');
      const missing: string[] = [];
      for (const [, table, body] of text.matchAll(/CREATE TABLE (\w+) \((.*?)\n\);/gs)) {
        const known = words(section(table!));
        for (const [, column] of body!.matchAll(/^ {4}([a-z_0-9]+) [A-Za-z]/gm)) {
          if (!known.has(column!)) missing.push(`${table}.${column}`);
        }
      }
      for (const [, view, body] of text.matchAll(/CREATE MATERIALIZED VIEW (\w+) AS(.*?)\nFROM/gs)) {
        const known = words(section(view!));
        for (const [, column] of body!.matchAll(/ as (\w+),?$/gm)) {
          if (!known.has(column!)) missing.push(`${view}.${column}`);
        }
      }
      const named = words(model);
      for (const [, index] of text.matchAll(/CREATE INDEX CONCURRENTLY (\w+)/g)) {
        if (!named.has(index!)) missing.push(index!);
      }
      expect(missing).toEqual([]);
      expect([...text.matchAll(/CREATE (TABLE|INDEX|MATERIALIZED VIEW)/g)].length).toBeGreaterThan(20);
    },
  );
});
