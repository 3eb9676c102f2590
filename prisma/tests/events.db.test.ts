/** What a member may tell of what happened: in their own name, now, on a file they see, and no more than their role does. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting, attempt, DENIED, enter } from './support/act';
import { buildFirms } from './support/firm';
import { insertables, insertStatement, ownFile } from './support/inserts';
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

const writers: Role[] = ['admin', 'coordinator', 'client', 'third_party'];

describe.each(writers)('an event recorded by a member in the role %s', (role) => {
  const recording = async (more: object) => {
    const [, row] = insertables(labels, ownFile, actors[role].person).find(
      ([table]) => table === 'domain_events',
    )!;
    return acting(app, labels, actors[role], () =>
      attempt(app, ...insertStatement(['domain_events', { ...row, ...more }])),
    );
  };

  it('is neither dated nor numbered by its writer', async () => {
    expect((await recording({})).code).toBeUndefined();
    expect((await recording({ occurred_at: '2020-01-01' })).code).toBe(DENIED);
    expect((await recording({ id: labels.id('an event of June 2024') })).code).toBe(DENIED);
  });

  it('is of a kind that the role does', async () => {
    for (const kind of ['task.completed', 'task.moved']) {
      expect((await recording({ kind })).code).toBeUndefined();
    }
    const outside = role === 'client' || role === 'third_party';
    for (const kind of ['task.added', 'exchange.opened', 'exchange.stage_advanced', 'property.closing_set']) {
      expect((await recording({ kind })).code, kind).toBe(outside ? DENIED : undefined);
    }
  });

  it('is small', async () => {
    expect((await recording({ data: { note: 'x'.repeat(16_000) } })).code).toBeUndefined();
    expect((await recording({ data: { note: 'x'.repeat(17_000) } })).code).toBe('23514');
  });
});

describe('an entry in the audit', () => {
  const named = async (role: Role, file: string) => {
    const id = labels.id(file);
    expect((await db.owner.query('SELECT FROM exchanges WHERE id = $1', [id])).rowCount, file).toBe(1);
    const subject = labels.id(`looked at ${file} as ${role}`);
    await app.query('BEGIN');
    await enter(app, labels, actors[role]);
    await app.query(`SELECT app.record_event('download', 'document', $1, $2, NULL)`, [subject, id]);
    await app.query('COMMIT');
    const { rows } = await db.owner.query<{ exchange_id: string | null }>(
      'SELECT exchange_id FROM audit_logs WHERE row_id = $1',
      [subject],
    );
    expect(rows).toHaveLength(1);
    return rows[0]!.exchange_id && labels.label(rows[0]!.exchange_id);
  };

  it('names a file that the member sees', async () => {
    for (const role of writers) expect(await named(role, 'x1'), role).toBe('x1');
    expect(await named('agency', 'x5')).toBe('x5');
    expect(await named('admin', 'x2')).toBe('x2');
  });

  it('names no file that the member does not see, of this firm or another', async () => {
    for (const role of ['coordinator', 'client', 'third_party'] as const) {
      expect(await named(role, 'x2'), role).toBeNull();
    }
    expect(await named('agency', 'x3')).toBeNull();
    for (const role of [...writers, 'agency'] as const) expect(await named(role, 'y1'), role).toBeNull();
  });
});
