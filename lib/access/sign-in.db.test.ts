/** Signing in and out on a real database: what is told, what is counted, what is locked, and what nobody can read. */
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asMember, connection } from '@/lib/platform/database/client';
import { roles } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { onBehalf } from './on-behalf';
import { hashPassword } from './password';
import { signIn, signOut } from './sign-in';

// Refusals are expected here, and their warnings are no news.
vi.hoisted(() => (process.env.LOG_LEVEL = 'silent'));

const PASSWORD = 'correct horse battery staple';
let db: TestDatabase;
let person: string;
let firm: string;
let hash: string;

const value = async <T>(text: string, values: unknown[] = []) =>
  (await db.owner.query<{ value: T }>(text, values)).rows[0]!.value;

beforeAll(async () => {
  db = await testDatabase();
  vi.stubEnv('DATABASE_URL', db.appUrl);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters');
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  hash = await hashPassword(PASSWORD);
  firm = await value(`INSERT INTO organizations (name, slug) VALUES ('Firm', 'firm') RETURNING id AS value`);
});
afterAll(async () => {
  await connection().close();
  await db.drop();
});

let count = 0;
/** Somebody new for each test, so that no count is carried over. */
async function addPerson(role = 'coordinator', isActive = true) {
  count += 1;
  const id = await value<string>(
    `INSERT INTO users (email, first_name, last_name) VALUES ($1, 'A', 'B') RETURNING id AS value`,
    [`person${count}@example.test`],
  );
  await db.owner.query('INSERT INTO user_credentials (user_id, password_hash) VALUES ($1, $2)', [id, hash]);
  await db.owner.query(
    'INSERT INTO memberships (organization_id, user_id, role, is_active) VALUES ($1, $2, $3, $4)',
    [firm, id, role, isActive],
  );
  return id;
}
beforeEach(async () => {
  person = await addPerson();
});

const attempt = (password = PASSWORD, email = `person${count}@example.test`) =>
  signIn({ email, password, userAgent: 'a browser', address: `192.0.2.${count}` });
const credentials = async () =>
  (
    await db.owner.query<{ failed: number; logins: number; locked: boolean }>(
      `SELECT failed_login_attempts AS failed, login_count AS logins, coalesce(locked_until > now(), false) AS locked
       FROM user_credentials WHERE user_id = $1`,
      [person],
    )
  ).rows[0];
const sessions = () =>
  value<number>('SELECT count(*)::int AS value FROM sessions WHERE user_id = $1', [person]);

describe('signing in', () => {
  it('opens a session that enters, whatever the case of the address', async () => {
    const outcome = await attempt(PASSWORD, `PERSON${count}@Example.Test`);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const member = await asMember(outcome.identity, (_, found) => Promise.resolve(found));
    expect(member).toMatchObject({ userId: person, organizationId: firm, role: 'coordinator' });
    expect(await credentials()).toEqual({ failed: 0, logins: 1, locked: false });
    expect(
      await value(
        `SELECT concat_ws(' ', user_agent, host(address)) AS value FROM sessions WHERE user_id = $1`,
        [person],
      ),
    ).toBe(`a browser 192.0.2.${count}`);
  });

  it('answers an unknown address and a wrong password alike, and opens nothing', async () => {
    expect(await attempt(PASSWORD, 'nobody@example.test')).toEqual({ ok: false, refusal: 'INVALID' });
    expect(await attempt('wrong')).toEqual({ ok: false, refusal: 'INVALID' });
    expect(await credentials()).toEqual({ failed: 1, logins: 0, locked: false });
    expect(await sessions()).toBe(0);
  });

  it('knows nobody whose memberships are all inactive', async () => {
    person = await addPerson('client', false);
    expect(await attempt()).toEqual({ ok: false, refusal: 'INVALID' });
    expect(await sessions()).toBe(0);
  });

  it('starts counting anew after a success', async () => {
    for (let n = 0; n < 4; n += 1) await attempt('wrong');
    expect(await credentials()).toMatchObject({ failed: 4, locked: false });
    expect(await attempt()).toMatchObject({ ok: true });
    expect(await credentials()).toEqual({ failed: 0, logins: 1, locked: false });
  });

  it('is locked by the fifth wrong password, for fifteen minutes, also for the right one', async () => {
    for (let n = 0; n < 5; n += 1) await attempt('wrong');
    expect(await credentials()).toMatchObject({ failed: 5, locked: true });
    const minutes = await value<number>(
      `SELECT round(extract(epoch FROM locked_until - now()) / 60)::int AS value FROM user_credentials WHERE user_id = $1`,
      [person],
    );
    expect(minutes).toBe(15);
    expect(await attempt()).toEqual({ ok: false, refusal: 'INVALID' });
    expect(await attempt('wrong')).toEqual({ ok: false, refusal: 'INVALID' });
    expect(await credentials()).toMatchObject({ failed: 5 });
    expect(await sessions()).toBe(0);
    await db.owner.query(
      `UPDATE user_credentials SET locked_until = now() - interval '1 second' WHERE user_id = $1`,
      [person],
    );
    expect(await attempt()).toMatchObject({ ok: true });
    expect(await credentials()).toEqual({ failed: 0, logins: 1, locked: false });
  });

  it('counts attempts that arrive together one by one', async () => {
    await Promise.all(Array.from({ length: 4 }, () => attempt('wrong')));
    expect(await credentials()).toMatchObject({ failed: 4, locked: false });
  });

  it('goes to the firm used last', async () => {
    const other = await value<string>(
      `INSERT INTO organizations (name, slug) VALUES ('Other', $1) RETURNING id AS value`,
      [`other-${count}`],
    );
    await db.owner.query(
      `INSERT INTO memberships (organization_id, user_id, role, created_at) VALUES ($1, $2, 'client', now() + interval '1 day')`,
      [other, person],
    );
    expect(await attempt()).toMatchObject({ identity: { organizationId: firm } });
    await db.owner.query(
      `INSERT INTO sessions (user_id, organization_id, created_at, expires_at) VALUES ($1, $2, now() + interval '1 minute', now() + interval '1 day')`,
      [person, other],
    );
    expect(await attempt()).toMatchObject({ identity: { organizationId: other } });
  });

  it('and not where a job worked in their name, which the audit takes for no sign-in either', async () => {
    const other = await value<string>(
      `INSERT INTO organizations (name, slug) VALUES ('Another', $1) RETURNING id AS value`,
      [`another-${count}`],
    );
    await db.owner.query(
      `INSERT INTO memberships (organization_id, user_id, role, created_at) VALUES ($1, $2, 'admin', now() + interval '1 day')`,
      [other, person],
    );
    expect(await attempt()).toMatchObject({ identity: { organizationId: firm } });
    const asker = { organizationId: other, personId: person };
    const owner = new pg.Pool({ connectionString: db.ownerUrl, max: 1 });
    const seen = await onBehalf(owner, connection(), asker, (enter) =>
      enter(({ member }) => Promise.resolve(member)),
    );
    await owner.end();
    expect(seen).toMatchObject({ role: 'admin', organizationId: other });
    expect(await attempt()).toMatchObject({ identity: { organizationId: firm } });
    const told = await db.owner.query(`SELECT kind FROM audit_logs WHERE organization_id = $1`, [other]);
    expect(told.rows.filter(({ kind }) => ['sign_in', 'sign_out'].includes(kind as string))).toEqual([]);
    await db.owner.query('DELETE FROM sessions WHERE organization_id = $1', [other]);
    expect(
      await value(
        `SELECT count(*)::int AS value FROM audit_logs WHERE organization_id = $1 AND table_name = 'sessions'`,
        [other],
      ),
    ).toBe(1);
  });
});

describe('signing out', () => {
  it('revokes the session: its next transaction is refused, and other sessions go on', async () => {
    const [first, second] = [await attempt(), await attempt()];
    if (!first.ok || !second.ok) throw new Error('not signed in');
    await signOut(first.identity.sessionId);
    await expect(asMember(first.identity, (db) => db.exchange.count())).rejects.toMatchObject({
      kind: 'signed_out',
    });
    await expect(asMember(second.identity, (db) => db.exchange.count())).resolves.toBe(0);
  });
});

describe('secrets', () => {
  it('are read and changed by nobody, whatever their role', async () => {
    for (const role of roles) {
      person = await addPerson(role);
      const outcome = await attempt();
      if (!outcome.ok) throw new Error(outcome.refusal);
      const reads = asMember(outcome.identity, (db) => db.userCredential.findMany());
      await expect(reads, role).rejects.toMatchObject({ kind: 'forbidden' });
      const writes = asMember(outcome.identity, (db) =>
        db.userCredential.updateMany({ data: { passwordHash: '' } }),
      );
      await expect(writes, role).rejects.toMatchObject({ kind: 'forbidden' });
      const looksUp = asMember(
        outcome.identity,
        (db) => db.$queryRaw`SELECT app.sign_in_lookup('person1@example.test')::text`,
      );
      await expect(looksUp, role).rejects.toMatchObject({ kind: 'forbidden' });
    }
    expect(
      await value('SELECT count(*)::int AS value FROM user_credentials WHERE password_hash = $1', [hash]),
    ).toBe(count);
  });

  it('are kept from the login role too: one hash at a time, by exact address', async () => {
    const app = new pg.Client({ connectionString: db.appUrl });
    await app.connect();
    await expect(app.query('SELECT * FROM user_credentials')).rejects.toMatchObject({ code: '42501' });
    expect((await app.query(`SELECT * FROM app.sign_in_lookup('person%')`)).rows).toEqual([]);
    await app.end();
  });
});
