import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../test/database';
import { appliedHashes, MIGRATIONS, QUEUE } from './applied';
import { applyDefinitions, readDefinitions } from './definitions';
import { migrate } from './migrate';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const definition = (name: string, text: string, hash = text) => ({ name, text, hash });
const value = async (expression: string) =>
  (await db.owner.query<{ value: unknown }>(`SELECT ${expression} AS value`)).rows[0]?.value;

describe('migrate', () => {
  it('applies nothing when everything is in force, without starting the Prisma CLI', async () => {
    const started = performance.now();
    expect(await migrate(db.ownerUrl)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('records every definition, the migrations and the queue', async () => {
    const recorded = [...(await appliedHashes(db.owner)).keys()].sort();
    expect(recorded).toEqual([MIGRATIONS, QUEUE, ...readDefinitions().map(({ name }) => name)].sort());
  });
});

describe('applyDefinitions', () => {
  const one = (result: number) =>
    definition('1.sql', `CREATE OR REPLACE FUNCTION app.probe() RETURNS int LANGUAGE sql RETURN ${result};`);
  const two = definition('2.sql', 'CREATE TABLE IF NOT EXISTS app.probed AS SELECT app.probe() AS probe;');

  it('applies a changed file and all after it, and leaves those before it alone', async () => {
    expect(await applyDefinitions(db.owner, [one(1), two])).toEqual(['1.sql', '2.sql']);
    expect(await applyDefinitions(db.owner, [one(1), two])).toEqual([]);
    expect(await applyDefinitions(db.owner, [one(1), { ...two, hash: 'other' }])).toEqual(['2.sql']);
    expect(await applyDefinitions(db.owner, [one(2), { ...two, hash: 'other' }])).toEqual(['1.sql', '2.sql']);
    expect(await value('app.probe()')).toBe(2);
  });

  it('names file and line of a failing statement, and takes everything back', async () => {
    const broken = definition('3.sql', '-- why\nSELECT 1;\nSELECT nowhere();');
    await expect(applyDefinitions(db.owner, [one(3), two, broken])).rejects.toThrow(
      /prisma\/sql\/3\.sql:3: .*nowhere/,
    );
    expect(await value('app.probe()')).toBe(2);
    expect((await appliedHashes(db.owner)).has('3.sql')).toBe(false);
  });
});

describe('the login roles', () => {
  it('are no superusers and cannot pass by row-level security', async () => {
    const { rows } = await db.owner.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolinherit FROM pg_roles
       WHERE rolname IN ('peak_app', 'peak_owner') ORDER BY rolname`,
    );
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(rows).toEqual([
      { rolname: 'peak_app', ...plain, rolinherit: false },
      { rolname: 'peak_owner', ...plain, rolinherit: true },
    ]);
  });

  it('are alone in being let into the database, and the application may create nothing in it', async () => {
    const may = (role: string, right: string) =>
      value(`has_database_privilege('${role}', '${db.name}', '${right}')`);
    expect(await may('peak_app', 'CONNECT')).toBe(true);
    expect(await may('peak_admin', 'CONNECT')).toBe(false);
    for (const right of ['TEMP', 'CREATE']) expect(await may('peak_app', right)).toBe(false);
  });

  it('lets the application read nothing before it has entered', async () => {
    const app = new pg.Client({ connectionString: db.appUrl });
    await app.connect();
    await expect(app.query('SELECT FROM organizations')).rejects.toThrow('permission denied');
    await app.end();
  });
});
