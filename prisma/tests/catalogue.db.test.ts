/** What Prisma's diff cannot see, held against the catalogue: row-level security, keys, indexes, functions, grants, names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constraints, raisedByTriggers } from '@/lib/platform/database/constraints';
import { roles } from '@/lib/platform/database/door';
import { root } from '@/scripts/files';
import { prisma } from '@/scripts/prisma/run';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { unreachable } from './expected/constraints';
import { denials } from './expected/denials';
import { expectedEnums } from './expected/enums';
import { constraintNames, foreignKeys, functions, grants, raisedNames, tables } from './support/catalogue';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const list = async <T>(text: string) =>
  (await db.owner.query<{ value: T }>(`SELECT value FROM (${text}) AS q (value)`)).rows.map(
    (row) => row.value,
  );

/** Global tables: a person is not of one firm, and a firm is its own tenant. */
const globalTables = ['organizations', 'users', 'user_credentials'];

describe('row-level security', () => {
  it('stands on every table, the global ones included', async () => {
    const open = await list(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind IN ('r', 'p') AND NOT relispartition AND NOT relrowsecurity AND relname <> '_prisma_migrations'`);
    expect(open).toEqual([]);
  });

  it('has for each table and each of the five roles a policy to read, or a listed denial', async () => {
    const written = await list<string>(`SELECT DISTINCT tablename || ' ' || substr(r, 6)
      FROM pg_policies, unnest(roles) AS r WHERE cmd IN ('SELECT', 'ALL') AND permissive = 'PERMISSIVE'`);
    for (const table of await tables(db.owner)) {
      for (const role of roles) {
        const denied = denials[table]?.roles.includes(role) ?? false;
        expect(written.includes(`${table} ${role}`), `${table} for ${role}`).toBe(!denied);
      }
    }
  });

  it('is written to roles: no policy is for everybody, or for the login role', async () => {
    expect(await list(`SELECT DISTINCT r FROM pg_policies, unnest(roles) AS r ORDER BY 1`)).toEqual(
      roles.map((role) => `peak_${role}`).sort(),
    );
  });
});

describe('foreign keys', () => {
  it('between tables of a firm lead with organization_id on both sides', async () => {
    for (const key of await foreignKeys(db.owner)) {
      if (globalTables.includes(key.references) || globalTables.includes(key.table)) continue;
      expect(key.columns[0], key.name).toBe('organization_id');
      expect(key.referenced[0], key.name).toBe('organization_id');
    }
  });

  it('to the global tables are these', async () => {
    const keys = await foreignKeys(db.owner);
    const global = keys.filter(({ table, references }) =>
      [table, references].some((name) => globalTables.includes(name)),
    );
    const toOrganization = global.filter(({ columns }) => columns.join() === 'organization_id');
    expect(toOrganization.every(({ references }) => references === 'organizations')).toBe(true);
    const others = global.filter((key) => !toOrganization.includes(key));
    expect(others.map(({ name }) => name).sort()).toEqual([
      'memberships_user_id_fkey',
      'organizations_billing_contact_fkey',
      'sessions_user_id_fkey',
      'user_credentials_user_id_fkey',
      'users_created_by_fkey',
      'users_updated_by_fkey',
    ]);
  });

  it('are supported by an index whose leading columns are theirs', async () => {
    const indexes = await list<string>(`SELECT indrelid::regclass || ' ' || array_to_string(ARRAY(
        SELECT attname FROM unnest(indkey::int[]) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute ON attrelid = indrelid AND attnum = number ORDER BY place), ',') || ','
      FROM pg_index WHERE indpred IS NULL
        -- A key only looks for values: an index of the rows that have one serves it.
        OR pg_get_expr(indpred, indrelid) = '(' || (SELECT attname FROM pg_attribute
          WHERE attrelid = indrelid AND attnum = indkey[1]) || ' IS NOT NULL)'`);
    const bare = (await foreignKeys(db.owner)).filter(
      ({ table, columns }) => !indexes.some((index) => index.startsWith(`${table} ${columns.join()},`)),
    );
    expect(bare).toEqual([]);
  });

  it('never delete or change what points at a row', async () => {
    expect(
      await list(
        `SELECT conname FROM pg_constraint WHERE contype = 'f' AND (confdeltype, confupdtype) <> ('a', 'a')`,
      ),
    ).toEqual([]);
  });
});

describe('functions of schema app', () => {
  it('have a fixed search_path, or a body resolved when they were created', async () => {
    expect((await functions(db.owner)).filter((f) => !f.fixed).map((f) => f.name)).toEqual([]);
  });

  it('are open to nobody by default', async () => {
    expect((await functions(db.owner)).filter((f) => f.toPublic).map((f) => f.name)).toEqual([]);
  });

  it('that run with the rights of the owner are those that docs/security.md explains', async () => {
    const text = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8');
    const explained = [...text.matchAll(/^\| `app\.(\w+)\(/gm)].map((match) => match[1]);
    const definers = (await functions(db.owner)).filter((f) => f.definer).map((f) => f.name);
    expect(definers.length).toBeGreaterThan(10);
    expect(explained.sort()).toEqual(definers.sort());
  });

  it('that the login role may call outside a transaction are the door, signing in and out, and pure ones', async () => {
    const open = (await functions(db.owner)).filter((f) => f.toApp).map((f) => f.name);
    expect(open.sort()).toEqual([
      ...[
        'enter',
        'enter_feed',
        'feed_identity',
        'identity',
        'is_time_zone',
        'missing_partitions',
        'org',
        'partition_periods',
      ],
      ...['sign_in', 'sign_in_lookup', 'sign_in_refused', 'sign_out', 'uid', 'uuid_floor'],
    ]);
  });
});

describe('rights', () => {
  it('on a table are never the login role’s', async () => {
    expect((await grants(db.owner)).filter(({ role }) => role === 'peak_app' || role === 'PUBLIC')).toEqual(
      [],
    );
  });

  it('never let anybody delete, truncate, refer or trigger', async () => {
    const kinds = new Set((await grants(db.owner)).map(({ right }) => right));
    expect([...kinds].sort()).toEqual(['INSERT', 'SELECT', 'UPDATE']);
  });

  it('are granted on no partition, which would go round the policies of its parent', async () => {
    const partitions = await list<string>(
      `SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r'`,
    );
    expect(partitions.length).toBeGreaterThan(10);
    expect((await grants(db.owner)).filter(({ table }) => partitions.includes(table))).toEqual([]);
  });

  it('to create something in a schema are the owner’s alone', async () => {
    expect(
      await list(`SELECT r.rolname || ' ' || n.nspname FROM pg_roles r, pg_namespace n
        WHERE r.rolname LIKE 'peak\\_%' AND r.rolname <> 'peak_owner' AND n.nspname IN ('public', 'app')
        AND has_schema_privilege(r.rolname, n.oid, 'CREATE')`),
    ).toEqual([]);
  });

  it('on sequences and on the record of migrations are nobody’s', async () => {
    expect(
      await list(`SELECT c.relname FROM pg_class c, pg_roles r WHERE r.rolname LIKE 'peak\\_%' AND r.rolname <> 'peak_owner'
      AND c.relname IN ('_prisma_migrations', 'applied_sql') AND has_table_privilege(r.oid, c.oid, 'SELECT')`),
    ).toEqual([]);
    expect(
      await list(
        `SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace <> 'graphile_worker'::regnamespace`,
      ),
    ).toEqual([]);
  });

  it('in the job queue are the owner’s alone: everybody else goes through the functions of schema app', async () => {
    expect(
      await list(`SELECT rolname FROM pg_roles WHERE has_schema_privilege(oid, 'graphile_worker', 'USAGE')
        AND NOT rolsuper AND rolname LIKE 'peak\\_%'`),
    ).toEqual(['peak_owner']);
    expect(await list(`SELECT nspacl::text FROM pg_namespace WHERE nspname = 'graphile_worker'`)).toEqual([
      null,
    ]);
    expect(
      await list(
        `SELECT relname FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relacl IS NOT NULL`,
      ),
    ).toEqual([]);
    expect(
      await list(`SELECT proname FROM pg_proc WHERE pronamespace = 'graphile_worker'::regnamespace
        AND (prosecdef OR has_function_privilege('public', oid, 'EXECUTE'))`),
    ).toEqual([]);
  });

  it('of owner, application and the five roles pass by nothing', async () => {
    expect(
      await list(
        `SELECT rolname FROM pg_roles WHERE rolname LIKE 'peak\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication)`,
      ),
    ).toEqual([]);
    expect(
      await list(
        `SELECT pg_get_userbyid(relowner)::text FROM pg_class
         WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace, 'graphile_worker'::regnamespace) GROUP BY 1`,
      ),
    ).toEqual(['peak_owner']);
    expect(await list(`SELECT pg_has_role('peak_app', 'peak_owner', 'MEMBER')`)).toEqual([false]);
  });
});

describe('names and values', () => {
  it('of constraints each have a sentence, or a reason why no person reaches them', async () => {
    const names = await constraintNames(db.owner);
    const silent = names.filter(
      (name) =>
        !(name in constraints) && !unreachable.some((group) => group.names.some((part) => part.test(name))),
    );
    expect(silent).toEqual([]);
    expect(Object.keys(constraints).filter((name) => !names.includes(name))).toEqual([]);
    const idle = unreachable
      .flatMap((group) => group.names)
      .filter((part) => !names.some((name) => part.test(name)));
    expect(idle).toEqual([]);
  });

  it('of rules that triggers raise each have a sentence', async () => {
    expect(Object.keys(raisedByTriggers).sort()).toEqual(await raisedNames());
  });

  it('of enums are the vocabulary’s', async () => {
    const { rows } = await db.owner.query<{ typname: string; labels: string }>(
      `SELECT typname, string_agg(enumlabel, ' ' ORDER BY enumsortorder) AS labels
       FROM pg_enum JOIN pg_type t ON t.oid = enumtypid GROUP BY typname`,
    );
    const found = Object.fromEntries(rows.map((row) => [row.typname, row.labels.split(' ')]));
    const promised = Object.entries(expectedEnums).map(([name, values]) => [
      name,
      values.trim().split(/\s+/),
    ]);
    expect(found).toEqual(Object.fromEntries(promised));
  });

  it('agree between prisma/schema and the database: the diff is empty', { timeout: 60_000 }, async () => {
    const { code, output } = await prisma(
      ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code'],
      { directUrl: db.ownerUrl },
    );
    expect(output).toMatch(/No difference detected/i);
    expect(code).toBe(0);
  });
});
