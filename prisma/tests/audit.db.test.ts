/** What stands in the audit, what never does, who reads it, and that nobody changes it. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openingStatement, roles } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting, attempt, DENIED } from './support/act';
import { tables } from './support/catalogue';
import { buildFirms } from './support/firm';
import { actors, type Actor } from './support/people';
import { NO_FIRM, type Labels } from './support/rows';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;
let start: string;

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
beforeEach(async () => {
  start = (await db.owner.query<{ id: string }>('SELECT uuidv7() AS id')).rows[0]!.id;
});

type Entry = Record<string, unknown> & { diff: Record<string, unknown> };

/** The entries since the test began, as the owner finds them. */
async function entries(where = 'true'): Promise<Entry[]> {
  const { rows } = await db.owner.query<Entry>(
    `SELECT * FROM audit_logs WHERE id > $1 AND ${where} ORDER BY id`,
    [start],
  );
  return rows;
}

async function as(actor: Actor, request: string, ...statements: string[]) {
  const identity = {
    sessionId: labels.id(`${actor.person} at ${actor.firm}`),
    organizationId: labels.id(actor.firm),
  };
  await app.query(openingStatement(identity, 5_000, request));
  for (const statement of statements) await app.query(statement);
  await app.query('COMMIT');
}

describe('every table', () => {
  it('is audited, or listed with its reason', async () => {
    const { rows } = await db.owner.query<{ table: string }>(
      `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
       WHERE tgname = 'audit' AND NOT relispartition ORDER BY 1`,
    );
    const reasons = await db.owner.query<{ table_name: string; reason: string }>('TABLE app.unaudited');
    const listed = reasons.rows.map(({ table_name }) => table_name).filter((name) => name !== 'sessions');
    const all = await tables(db.owner);
    expect(rows.map(({ table }) => table)).toEqual(all.filter((name) => !listed.includes(name)));
    expect((await db.owner.query('TABLE app.audit_gaps')).rows).toEqual([]);
  });

  it('that is added later is audited by the next migration, and so is a column', async () => {
    await db.owner.query('BEGIN');
    await db.owner.query(
      'CREATE TABLE probes (organization_id uuid, id uuid PRIMARY KEY, sealed bytea, name text)',
    );
    await db.owner.query('CALL app.attach_audit()');
    await db.owner.query(`INSERT INTO probes VALUES ($1, $2, 'hidden', 'shown')`, [
      labels.id('lake'),
      randomUUID(),
    ]);
    await db.owner.query('ALTER TABLE probes ADD more bytea');
    await db.owner.query('CALL app.attach_audit()');
    await db.owner.query(`UPDATE probes SET more = 'hidden'`);
    expect((await entries()).map(({ diff }) => diff)).toEqual([
      { organization_id: labels.id('lake'), sealed: 'withheld', name: 'shown' },
      { more: [null, 'withheld'] },
    ]);
    await db.owner.query('ROLLBACK');
  });
});

describe('a change', () => {
  it('is told with actor, role, request, exchange and what changed', async () => {
    const request = randomUUID();
    const task = labels.id('x1 of carol');
    await as(
      actors.coordinator,
      request,
      `UPDATE tasks SET title = 'Other', priority = 'high' WHERE id = '${task}'`,
    );
    expect(await entries()).toEqual([
      expect.objectContaining({
        organization_id: labels.id('lake'),
        actor_id: labels.id('carol'),
        actor_role: 'coordinator',
        request_id: request,
        kind: 'change',
        table_name: 'tasks',
        action: 'update',
        row_id: task,
        row_key: null,
        exchange_id: labels.id('x1'),
        diff: expect.objectContaining({ title: ['x1 of carol', 'Other'], priority: ['medium', 'high'] }),
      }),
    ]);
  });

  it('of the owner or the worker is the system’s', async () => {
    await db.owner.query(`UPDATE contacts SET notes = 'x' WHERE id = $1`, [labels.id('kLoose')]);
    expect(await entries()).toMatchObject([{ actor_id: null, actor_role: 'system', request_id: null }]);
  });

  it('of a partitioned table names the table, not the partition', async () => {
    await db.owner.query(`UPDATE exchanges SET notes = 'x' WHERE id = $1`, [labels.id('x1')]);
    expect(await entries()).toMatchObject([{ table_name: 'exchanges', exchange_id: labels.id('x1') }]);
  });

  it('keeps what was inserted and what was deleted, and names a key of several parts', async () => {
    const person = { organization_id: labels.id('lake'), user_id: labels.id('bess') };
    await db.owner.query(
      `INSERT INTO memberships (organization_id, user_id, role) VALUES ($1, $2, 'client')`,
      [person.organization_id, person.user_id],
    );
    await db.owner.query('DELETE FROM memberships WHERE organization_id = $1 AND user_id = $2', [
      person.organization_id,
      person.user_id,
    ]);
    expect(await entries()).toMatchObject([
      { action: 'insert', row_id: person.user_id, diff: { role: 'client', is_active: true } },
      { action: 'delete', row_id: person.user_id, diff: { role: 'client', is_active: true } },
    ]);
  });

  it('that only touches a row, or moves what is derived, is none', async () => {
    await db.owner.query('UPDATE contacts SET updated_at = now(), notes = notes');
    await db.owner.query('UPDATE exchanges SET completion_percentage = 7, risk_level = $1', ['high']);
    await db.owner.query('UPDATE tasks SET urgency_score = 7');
    expect(await entries()).toEqual([]);
  });

  it('that was taken back is none', async () => {
    await db.owner.query('BEGIN');
    await db.owner.query(`UPDATE contacts SET notes = 'never'`);
    await db.owner.query('ROLLBACK');
    expect(await entries()).toEqual([]);
  });

  it('of a person is of no firm when nobody entered one', async () => {
    await db.owner.query(`UPDATE users SET city = 'Madison' WHERE id = $1`, [labels.id('clara')]);
    expect(await entries()).toMatchObject([{ organization_id: NO_FIRM, row_id: labels.id('clara') }]);
  });
});

describe('secrets', () => {
  /** Columns whose names sound like one and that hold none. */
  const harmless = [
    'notifications.dedupe_key', // what a notification is about
    'user_credentials.two_factor_enabled', // yes or no
    'document_versions.sha256', // evidence of what the file was
    'audit_logs.row_key',
    'audit_blocks.hash',
    'audit_blocks.previous_hash',
    'audit_blocks.root',
    'job_runs.key',
    'custom_field_definitions.key',
    'identification_notices.sha256',
  ];

  it('are withheld: every column of bytes, and every one that sounds like a secret', async () => {
    const { rows } = await db.owner.query<{ column: string }>(
      `SELECT c.relname || '.' || attname AS column FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND c.relname NOT LIKE '\\_prisma%' AND attnum > 0 AND NOT attisdropped
         AND (atttypid = 'bytea'::regtype OR attname ~ '(secret|password|token|two_factor|encrypted|(^|_)(pin|key|hash|salt|ssn|ein)$)')
         AND NOT attname = ANY ((app.audit_arguments(c.oid))[7]::text[])
       ORDER BY 1`,
    );
    const told = rows.map(({ column }) => column).filter((column) => !harmless.includes(column));
    expect(told).toEqual([]);
  });

  it('are told as changed, without a value', async () => {
    const clara = labels.id('clara');
    await db.owner.query(
      `UPDATE user_credentials SET password_hash = 'hush-1', two_factor_secret = 'hush-2', login_count = 9 WHERE user_id = $1`,
      [clara],
    );
    await db.owner.query(
      `UPDATE tax_identifiers SET encrypted = 'hush-3', last_four = '9876' WHERE contact_id = $1`,
      [labels.id('kClara')],
    );
    await db.owner.query('DELETE FROM tax_identifiers WHERE contact_id = $1', [labels.id('kClara')]);
    const found = await entries();
    expect(found.map(({ diff }) => diff)).toMatchObject([
      { password_hash: ['withheld', 'withheld'], two_factor_secret: [null, 'withheld'] },
      { encrypted: ['withheld', 'withheld'], last_four: ['withheld', 'withheld'] },
      { encrypted: 'withheld', last_four: 'withheld', kind: 'ssn' },
    ]);
    expect(Object.keys(found[0]!.diff)).not.toContain('login_count');
    expect(JSON.stringify(found)).not.toMatch(/hush|9876|\\x/);
  });

  it('and generated and search columns stand in no entry', async () => {
    const { rows } = await db.owner.query<{ column: string }>(
      `SELECT DISTINCT c.relname || '.' || attname AS column FROM audit_logs a, jsonb_object_keys(a.diff) AS key
       JOIN pg_attribute ON attname = key JOIN pg_class c ON c.oid = attrelid
       WHERE c.relname = a.table_name AND (attgenerated <> '' OR atttypid = 'tsvector'::regtype)`,
    );
    expect(rows).toEqual([]);
    expect(
      (await db.owner.query(`SELECT FROM audit_logs WHERE table_name = 'exchanges'`)).rowCount,
    ).toBeGreaterThan(0);
  });
});

describe('the audit', () => {
  beforeEach(() => db.owner.query('BEGIN'));
  afterEach(() => db.owner.query('ROLLBACK'));

  it.each([
    `UPDATE audit_logs SET diff = '{}'`,
    'DELETE FROM audit_logs',
    'TRUNCATE audit_logs',
    'UPDATE audit_blocks SET entries = 0',
    'DELETE FROM audit_blocks',
    'TRUNCATE audit_blocks',
  ])('refuses its owner: %s', async (statement) => {
    expect(await attempt(db.owner, statement)).toMatchObject({ code: DENIED });
  });

  it('refuses its owner in each partition as well', async () => {
    const { rows } = await db.owner.query<{ part: string }>(
      `SELECT tableoid::regclass::text AS part FROM audit_logs GROUP BY 1`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { part } of rows) {
      for (const statement of [`DELETE FROM ${part}`, `UPDATE ${part} SET at = now()`, `TRUNCATE ${part}`])
        expect(await attempt(db.owner, statement), statement).toMatchObject({ code: DENIED });
    }
  });

  it.each(roles)('takes no entry from a hand: not as %s', async (role) => {
    const { code } = await acting(app, labels, actors[role], () =>
      attempt(
        app,
        `INSERT INTO audit_logs (organization_id, actor_role, kind) VALUES (app.org(), 'admin', 'change')`,
      ),
    );
    expect(code).toBe(DENIED);
  });
});

describe('who reads', () => {
  const seenBy = async (actor: Actor, where: string) =>
    (await acting(app, labels, actor, () => attempt(app, `SELECT * FROM audit_logs WHERE ${where}`))).count;

  it('an admin: not what may be for a few alone, and nothing of no firm', async () => {
    await db.owner.query(
      `INSERT INTO notes (organization_id, exchange_id, body, is_private, author_id) VALUES ($1, $2, 'Private', true, $3)`,
      [labels.id('lake'), labels.id('x1'), labels.id('carol')],
    );
    for (const hidden of [`table_name = 'notes'`, `organization_id = '${NO_FIRM}'`]) {
      expect(await entriesOfAll(hidden)).toBeGreaterThan(0);
      expect(await seenBy(actors.admin, hidden)).toBe(0);
    }
    expect(await seenBy(actors.admin, `kind = 'sign_in'`)).toBeGreaterThan(0);
  });

  it('a coordinator: changes of own exchanges, no sign-ins, nothing of an exchange of others', async () => {
    expect(await seenBy(actors.coordinator, `exchange_id = '${labels.id('x1')}'`)).toBeGreaterThan(3);
    for (const hidden of [`kind <> 'change'`, `exchange_id = '${labels.id('x2')}'`, `table_name = 'notes'`]) {
      expect(await entriesOfAll(hidden)).toBeGreaterThan(0);
      expect(await seenBy(actors.coordinator, hidden)).toBe(0);
    }
  });

  async function entriesOfAll(where: string) {
    return (await db.owner.query(`SELECT FROM audit_logs WHERE ${where}`)).rowCount!;
  }
});
