import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Identity } from '@/lib/access/scope';
import { contactSearch } from '@/lib/contacts/input';
import { findContacts } from '@/lib/contacts/queries';
import { connect } from '@/lib/platform/database/client';
import { log } from '@/lib/platform/log';
import { notFound } from '@/lib/shared/errors';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { memberRoute } from './member-route';

// The cookie is Next's affair; whom it names is what differs here.
const browser = vi.hoisted((): { identity?: Identity } => ({}));
vi.mock('@/lib/access/session', () => ({ currentIdentity: async () => browser.identity }));

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let client: TestMember;
const held = globalThis as { peakConnection?: ReturnType<typeof connect> };

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  admin = await firm.member('admin');
  client = await firm.member('client');
  held.peakConnection = connect(database.appUrl, 2);
});
afterAll(async () => {
  await held.peakConnection?.close();
  await app.close();
  await database.drop();
});

const search = memberRoute(contactSearch, (scope, { query }) => findContacts(scope, query));

async function ask(route: typeof search, identity: Identity | undefined, query = '') {
  browser.identity = identity;
  const answer = await route(new Request(`http://localhost/api/contacts?query=${query}`));
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, type: answer.headers.get('content-type'), body };
}

describe('a JSON route of signed-in pages', () => {
  it('answers what the query found for the member', async () => {
    expect(await ask(search, admin.identity)).toEqual({ status: 200, type: 'application/json', body: [] });
  });

  it('is 401 without a session, and with one that has been revoked', async () => {
    expect(await ask(search, undefined)).toMatchObject({ status: 401, type: 'application/problem+json' });
    const { rows } = await database.owner.query<{ id: string }>(
      `INSERT INTO sessions (user_id, organization_id, expires_at, revoked_at)
       SELECT user_id, organization_id, expires_at, now() FROM sessions WHERE id = $1 RETURNING id`,
      [admin.identity.sessionId],
    );
    const revoked = { ...admin.identity, sessionId: rows[0]!.id };
    expect(await ask(search, revoked)).toMatchObject({ status: 401 });
  });

  it('is 400 with the field when the question needs a change', async () => {
    expect(await ask(search, admin.identity, 'a'.repeat(201))).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'query', message: 'Use at most 200 characters.' }] },
    });
  });

  it('is 403 for a role that may not ask, and 404 for what is not there', async () => {
    expect(await ask(search, client.identity)).toMatchObject({ status: 403 });
    const missing = memberRoute(contactSearch, async () => notFound('Contact'));
    expect(await ask(missing, admin.identity)).toMatchObject({ status: 404 });
  });

  it('is 500 without the words of what went wrong, which are logged', async () => {
    const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const broken = memberRoute(contactSearch, async () => {
      throw new Error('secret detail');
    });
    const { status, body } = await ask(broken, admin.identity);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
