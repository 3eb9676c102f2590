/** Signing in and out, refused attempts, refusals, exports and downloads leave an entry in the audit, under their request. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordDownload, recordExport } from '@/lib/audit/events';
import { connection } from '@/lib/platform/database/client';
import { inRequest } from '@/lib/platform/request-id';
import { notFound } from '@/lib/shared/errors';
import { openSession } from '@/scripts/firm/firm';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { hashPassword } from './password';
import { allow } from './permissions';
import { enterOnRecord } from './refusal';
import { signIn, signOut } from './sign-in';

// Refusals are expected here, and their warnings are no news.
vi.hoisted(() => (process.env.LOG_LEVEL = 'silent'));

const PASSWORD = 'correct horse battery staple';
const REQUEST = '0d4b1e81-6e2f-4e36-9cf7-04a02b17f689';
const NO_FIRM = '00000000-0000-0000-0000-000000000000';

let db: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let client: TestMember;
let start: string;

beforeAll(async () => {
  db = await testDatabase();
  vi.stubEnv('DATABASE_URL', db.appUrl);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters');
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  app = testApp(db);
  firm = await app.firm('northgate');
  client = await firm.member('client', 'clara@example.test');
  await db.owner.query('UPDATE user_credentials SET password_hash = $2 WHERE user_id = $1', [
    client.userId,
    await hashPassword(PASSWORD),
  ]);
});
afterAll(async () => {
  await connection().close();
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  start = (await db.owner.query<{ id: string }>('SELECT uuidv7() AS id')).rows[0]!.id;
});

async function events() {
  const { rows } = await db.owner.query<Record<string, unknown> & { detail: Record<string, unknown> }>(
    `SELECT organization_id, actor_id, actor_role, request_id, kind, row_id, exchange_id, detail FROM audit_logs
     WHERE id > $1 AND kind <> 'change' ORDER BY id`,
    [start],
  );
  return rows;
}
const attempt = (password = PASSWORD, email = 'clara@example.test') =>
  inRequest(REQUEST, () => signIn({ email, password, userAgent: 'a browser', address: '192.0.2.1' }));
const clara = () => ({
  organization_id: firm.id,
  actor_id: client.userId,
  actor_role: 'client',
  request_id: REQUEST,
});

describe('signing in and out', () => {
  it('is told, with a fingerprint of the session and never its id', async () => {
    const outcome = await attempt();
    if (!outcome.ok) throw new Error(outcome.refusal);
    const { sessionId } = outcome.identity;
    await inRequest(REQUEST, () => signOut(sessionId));
    const found = await events();
    expect(found).toMatchObject([
      {
        ...clara(),
        kind: 'sign_in',
        row_id: client.userId,
        detail: { agent: 'a browser', address: '192.0.2.1' },
      },
      { ...clara(), kind: 'sign_out', row_id: client.userId },
    ]);
    expect(found[0]!.detail.session).toMatch(/^[0-9a-f]{16}$/);
    expect(found[0]!.detail.session).toBe(found[1]!.detail.session);
    const all = await db.owner.query(`SELECT FROM audit_logs a WHERE a::text LIKE '%' || $1 || '%'`, [
      sessionId,
    ]);
    expect(all.rowCount).toBe(0);
  });

  it('on the command line is told too', async () => {
    await openSession(db.owner, firm.id, client.userId);
    expect(await events()).toMatchObject([{ kind: 'sign_in', detail: { agent: 'command line' } }]);
  });
});

describe('a refused attempt', () => {
  it('with a wrong password goes to the firm of the person, in nobody’s name', async () => {
    await attempt('wrong');
    expect(await events()).toMatchObject([
      {
        organization_id: firm.id,
        actor_id: null,
        request_id: REQUEST,
        kind: 'sign_in_refused',
        row_id: client.userId,
        detail: { why: 'password', agent: 'a browser', address: '192.0.2.1' },
      },
    ]);
  });

  it('at a locked account says so', async () => {
    await db.owner.query(
      `UPDATE user_credentials SET locked_until = now() + interval '1 minute' WHERE user_id = $1`,
      [client.userId],
    );
    await attempt();
    await db.owner.query('UPDATE user_credentials SET locked_until = NULL WHERE user_id = $1', [
      client.userId,
    ]);
    expect(await events()).toMatchObject([{ kind: 'sign_in_refused', detail: { why: 'locked' } }]);
  });

  it('with an unknown address goes to no firm, and what was typed is kept as a fingerprint', async () => {
    await attempt('wrong', 'hunter2-by-mistake');
    const [found] = await events();
    expect(found).toMatchObject({ organization_id: NO_FIRM, row_id: null, detail: { why: 'unknown' } });
    expect(found!.detail.attempted).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

describe('a refusal', () => {
  const refused = (work: Parameters<typeof enterOnRecord>[1]) =>
    inRequest(REQUEST, () => enterOnRecord(client.identity, work)).then(
      () => 'allowed',
      (error: { kind?: string }) => error.kind,
    );
  const told = (detail: object) => [{ ...clara(), kind: 'refusal', detail }];

  it('of the product names the action', async () => {
    expect(await refused((scope) => Promise.resolve(allow(scope, 'exchange.open')))).toBe('forbidden');
    expect(await events()).toMatchObject(told({ what: 'exchange.open', kind: 'forbidden' }));
  });

  it('of the database names what refused, and nothing else of that transaction stays', async () => {
    expect(await refused(({ db }) => db.contact.createMany({ data: [{ lastName: 'Mine' }] }))).toBe(
      'forbidden',
    );
    expect(await events()).toMatchObject(
      told({ what: 'permission denied for table contacts', kind: 'forbidden' }),
    );
    expect((await db.owner.query(`SELECT FROM contacts WHERE last_name = 'Mine'`)).rowCount).toBe(0);
  });

  it('of a constraint names the constraint', async () => {
    const admin = await firm.member('admin');
    await inRequest(REQUEST, () =>
      enterOnRecord(admin.identity, ({ db }) =>
        db.contact.createMany({ data: [{ lastName: 'X', email: 'nowhere' }] }),
      ).catch(() => undefined),
    );
    const [, found] = await events();
    expect(found).toMatchObject({
      kind: 'refusal',
      actor_id: admin.userId,
      detail: { what: 'contacts_email_address' },
    });
  });

  it('is none where something is merely not there', async () => {
    expect(await refused(() => notFound('Exchange'))).toBe('not_found');
    expect(await events()).toEqual([]);
  });

  it('cannot be made up as another kind, or in another’s name', async () => {
    await expect(
      client.enter(({ db }) => db.$queryRaw`SELECT app.record_event('sign_in', 'x', NULL, NULL, NULL)::text`),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await events()).toEqual([]);
  });
});

describe('what leaves the product', () => {
  it('is told: what, how much, and of which record', async () => {
    await client.enter((scope) => recordExport(scope, 'tasks', 12, { detail: { format: 'csv' } }));
    const subjectId = REQUEST;
    await client.enter((scope) => recordDownload(scope, 'document', { subjectId }));
    expect(await events()).toMatchObject([
      { kind: 'export', actor_id: client.userId, detail: { what: 'tasks', count: 12, format: 'csv' } },
      { kind: 'download', actor_id: client.userId, row_id: subjectId, detail: { what: 'document' } },
    ]);
  });
});
