/**
 * Would the tests notice? Every policy in turn is dropped, then opened wide, and every table's row-level security is turned
 * off; each time some probe must answer otherwise than before. Everything is rolled back.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { roles, type Role } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { expectedRows } from './expected/rows';
import { buildFirms } from './support/firm';
import { answers } from './support/probes';
import type { Labels } from './support/rows';

interface Policy {
  name: string;
  table: string;
  roles: string[];
  qual: string | null;
  check: string | null;
}

let db: TestDatabase;
/** A superuser, who may both change policies and become each of the five roles. */
let admin: pg.Client;
let labels: Labels;
let policies: Policy[];
const before = new Map<string, string[]>();

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
  const url = Object.assign(new URL(inject('database').superuserUrl), { pathname: `/${db.name}` });
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const { rows } = await admin.query<Policy>(
    `SELECT policyname AS name, tablename AS table, roles::text[], qual, with_check AS check FROM pg_policies ORDER BY 2, 1`,
  );
  policies = rows;
  await admin.query('BEGIN');
  for (const table of Object.keys(expectedRows)) {
    for (const role of roles) before.set(`${table} ${role}`, await answers(admin, labels, table, role));
  }
  await admin.query('ROLLBACK');
});
afterAll(async () => {
  await admin.end();
  await db.drop();
});

/** Whether some role notices, on the table itself or on another one that leans on it. */
async function noticed(change: string, table: string, concerned: readonly Role[]): Promise<boolean> {
  await admin.query('BEGIN');
  try {
    await admin.query(change);
    for (const at of [table, ...Object.keys(expectedRows).filter((other) => other !== table)]) {
      for (const role of concerned) {
        const now = await answers(admin, labels, at, role);
        if (now.join('\n') !== before.get(`${at} ${role}`)?.join('\n')) return true;
      }
    }
    return false;
  } finally {
    await admin.query('ROLLBACK');
  }
}

const concernedBy = (policy: Policy) => roles.filter((role) => policy.roles.includes(`peak_${role}`));

async function unnoticed(changeOf: (policy: Policy) => string | undefined): Promise<string[]> {
  const missed: string[] = [];
  for (const policy of policies) {
    // Per role: a policy for two must be missed by both.
    for (const role of concernedBy(policy)) {
      const change = changeOf(policy);
      if (change && !(await noticed(change, policy.table, [role])))
        missed.push(`${policy.table}: ${policy.name} for ${role}`);
    }
  }
  return missed;
}

describe('a test turns red', { timeout: 120_000 }, () => {
  it('never when nothing has changed', async () => {
    expect(await noticed('SELECT', 'exchanges', roles)).toBe(false);
  });

  it('when any policy is dropped, for each role it is written to', async () => {
    expect(policies.length).toBeGreaterThan(40);
    expect(await unnoticed(({ name, table }) => `DROP POLICY ${name} ON ${table}`)).toEqual([]);
  });

  it('when any policy shows every row', async () => {
    expect(
      await unnoticed(({ name, table, qual }) =>
        qual ? `ALTER POLICY ${name} ON ${table} USING (true)` : undefined,
      ),
    ).toEqual([]);
  });

  it('when any policy accepts every row', async () => {
    expect(
      await unnoticed(({ name, table, check }) =>
        check ? `ALTER POLICY ${name} ON ${table} WITH CHECK (true)` : undefined,
      ),
    ).toEqual([]);
  });

  it('when row-level security is turned off on any table that a role may read', async () => {
    const missed: string[] = [];
    for (const [table, { admin: rows }] of Object.entries(expectedRows)) {
      if (rows === 'denied') continue;
      if (!(await noticed(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`, table, roles)))
        missed.push(table);
    }
    expect(missed).toEqual([]);
  });
});
