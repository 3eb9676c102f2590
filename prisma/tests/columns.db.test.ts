/** Reads every column of every table as every role, and compares with what spec and docs/permissions.md promise. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { expectedColumns } from './expected/columns';
import { expectedRows } from './expected/rows';
import { acting, attempt, DENIED } from './support/act';
import { columnsOf, tables } from './support/catalogue';
import { buildFirms } from './support/firm';
import { actors } from './support/people';
import type { Labels } from './support/rows';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

const words = (text: string) => text.trim().split(/\s+/);
/** Each once: entries of the audit are told by firm and exchange, of which there are many. */
const named = (rows: Record<string, unknown>[], key: string[]) => [
  ...new Set(rows.map((row) => key.map((column) => labels.label(String(row[column]))).join('/')).sort()),
];

describe('the expectations', () => {
  it('speak of every table of the database, and of no other', async () => {
    const all = await tables(db.owner);
    expect(Object.keys(expectedRows).sort()).toEqual(all);
    expect(Object.keys(expectedColumns).sort()).toEqual(all);
  });

  it('name no column that does not exist', async () => {
    for (const [table, byRole] of Object.entries(expectedColumns)) {
      const known = (await columnsOf(db.owner, table)).map(({ name }) => name);
      for (const columns of Object.values(byRole)) {
        if (columns !== 'all' && columns !== 'none')
          expect(known).toEqual(expect.arrayContaining(words(columns)));
      }
    }
  });

  it.each(Object.keys(expectedRows))('account for every row of %s that exists', async (table) => {
    const { key, admin, hiddenFromAll } = expectedRows[table]!;
    const { rows } = await db.owner.query(`SELECT ${key.join(', ')} FROM ${table}`);
    const unreachable = ['user_credentials', 'exchange_number_counters', 'sessions'].includes(table);
    const seen = roles
      .map((role) => expectedRows[table]![role])
      .flatMap((part) => (part === 'denied' ? [] : part));
    expect(named(rows, key)).toEqual([...new Set([...seen, ...hiddenFromAll])].sort());
    if (!unreachable) expect(new Set(seen)).toEqual(new Set(admin));
  });

  it.each(Object.keys(expectedRows))('hide a row of %s from every role but the admin', (table) => {
    const { admin, hiddenFromAll, ...parts } = expectedRows[table]!;
    for (const role of ['coordinator', 'client', 'third_party', 'agency'] as const) {
      const seen = parts[role];
      const hidden = [...(admin === 'denied' ? [] : admin), ...hiddenFromAll].filter(
        (row) => !seen.includes(row),
      );
      expect(hidden).not.toEqual([]);
    }
  });
});

describe.each(roles)('as %s', (role) => {
  it.each(Object.keys(expectedColumns))('reads of %s the columns promised, and no other', async (table) => {
    const columns = (await columnsOf(db.owner, table)).map(({ name }) => name);
    const readable = await acting(app, labels, actors[role], async () => {
      const found: string[] = [];
      for (const column of columns) {
        const { code } = await attempt(app, `SELECT ${column} FROM ${table}`);
        if (code !== DENIED) expect(code, `${table}.${column}`).toBeUndefined();
        if (!code) found.push(column);
      }
      return found;
    });
    const promised = expectedColumns[table]![role];
    expect(readable.sort()).toEqual(
      promised === 'all' ? columns.sort() : promised === 'none' ? [] : words(promised).sort(),
    );
  });

  it.each(Object.keys(expectedRows))('sees of %s its own rows, and no other', async (table) => {
    const { key, [role]: promised } = expectedRows[table]!;
    const { code, rows } = await acting(app, labels, actors[role], () =>
      attempt(app, `SELECT ${key.join(', ')} FROM ${table}`),
    );
    expect(code ? (code === DENIED ? 'denied' : code) : named(rows, key)).toEqual(promised);
  });
});

describe('a person of two firms', () => {
  const taraAtBay = { firm: 'bay', person: 'tara', role: 'admin' } as const;

  it('sees in one firm nothing of the other, with the role held there', async () => {
    await acting(app, labels, taraAtBay, async () => {
      for (const [table, { key, hiddenFromAll }] of Object.entries(expectedRows)) {
        const { code, rows } = await attempt(app, `SELECT ${key.join(', ')} FROM ${table}`);
        if (table === 'sessions') expect(named(rows, key)).toEqual(['tara at bay', 'tara at lake']);
        else if (table === 'users') expect(named(rows, key)).toEqual(['bess', 'bill', 'gus', 'tara']);
        else if (table === 'job_runs') expect(named(rows, key)).toEqual(['job of bay', 'job of the system']);
        else if (table.startsWith('audit_'))
          expect(named(rows, key)).toEqual(hiddenFromAll.filter((row) => row.startsWith('bay/')));
        else expect(code ? DENIED : named(rows, key)).toEqual(code ? DENIED : [...hiddenFromAll].sort());
      }
    });
  });
});
