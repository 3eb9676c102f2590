/** Who gets which figures; prisma/tests/analytics.db.test.ts tells whether they are right. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshAnalytics } from '@/lib/analytics/refresh';
import { roles } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting, attempt, DENIED, enter } from './support/act';
import { buildFirms } from './support/firm';
import { actors, type Actor } from './support/people';
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

type Row = Record<string, unknown>;
const asked = (actor: Actor, text: string) => acting(app, labels, actor, () => attempt(app, text));
const named = (rows: Row[], column: string) => rows.map((row) => labels.label(String(row[column]))).sort();
const stale = 'SELECT counted_at FROM app.analytics_freshness() WHERE counted_at IS NULL';

describe('before the first refresh', () => {
  it('the views can be read, and say that they were never counted', async () => {
    expect((await asked(actors.admin, 'SELECT * FROM app.exchange_analytics()')).rows).toEqual([]);
    expect((await asked(actors.admin, stale)).count).toBe(2);
  });
});

describe('after it', () => {
  beforeAll(async () => {
    const counted = await refreshAnalytics(db.owner);
    expect(counted.map(({ view, rows }) => [view, rows])).toEqual([
      ['mv_exchange_analytics', 6],
      ['mv_user_analytics', 14],
    ]);
    await db.owner.query('SELECT app.take_snapshots(now())');
  });

  it('the stamp is of the moment from which the figures are', async () => {
    expect((await asked(actors.admin, stale)).count).toBe(0);
    const { rows } = await db.owner.query(
      `SELECT finished_at >= started_at AS ordered FROM analytics_refreshes WHERE view_name LIKE 'mv%'`,
    );
    expect(rows).toEqual([{ ordered: true }, { ordered: true }]);
  });

  it.each(roles)('%s reads neither view, nor the tables behind', async (role) => {
    for (const name of [
      'mv_exchange_analytics',
      'mv_user_analytics',
      'analytics_snapshots',
      'analytics_refreshes',
    ]) {
      expect((await asked(actors[role], `SELECT * FROM ${name}`)).code, name).toBe(DENIED);
      expect(Number((await db.owner.query(`SELECT count(*) FROM ${name}`)).rows[0].count)).toBeGreaterThan(0);
    }
  });

  it('an admin gets every exchange of the firm, a coordinator those open to them', async () => {
    const files = 'SELECT exchange_id FROM app.exchange_analytics()';
    expect(named((await asked(actors.admin, files)).rows, 'exchange_id')).toEqual([
      'x1',
      'x2',
      'x3',
      'x4',
      'x5',
    ]);
    expect(named((await asked(actors.coordinator, files)).rows, 'exchange_id')).toEqual(['x1', 'x3']);
    const all = await db.owner.query('SELECT exchange_id FROM mv_exchange_analytics');
    expect(named(all.rows, 'exchange_id')).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'y1']);
  });

  it('an admin gets every member, a coordinator themselves, an agency its people', async () => {
    const people = 'SELECT * FROM app.user_analytics()';
    expect((await asked(actors.admin, people)).count).toBe(10);
    expect(named((await asked(actors.coordinator, people)).rows, 'user_id')).toEqual(['carol']);
    expect(named((await asked(actors.agency, people)).rows, 'user_id')).toEqual(['tara']);
    const abel: Actor = { firm: 'lake', person: 'abel', role: 'agency' };
    expect(named((await asked(abel, people)).rows, 'user_id')).toEqual(['theo']);
  });

  it('an agency learns how its people do, and neither how to reach nor how to rate them', async () => {
    const [tara] = (await asked(actors.agency, 'SELECT * FROM app.user_analytics()')).rows;
    const given = Object.entries(tara!).flatMap(([key, value]) => (value === null ? [] : [key]));
    expect(given.sort()).toEqual(
      `active_exchanges assigned_tasks completed_tasks display_name due_completed_tasks first_name is_active last_name messages_sent
       on_time_tasks role user_id`.split(/\s+/),
    );
    const [whole] = (
      await db.owner.query('SELECT * FROM mv_user_analytics WHERE user_id = $1', [labels.id('tara')])
    ).rows;
    expect(whole.email).not.toBeNull();
  });

  it('an agency does not learn the name of somebody who is on no file that it sees', async () => {
    await db.owner.query('UPDATE agency_assignments SET third_party_user_id = $1 WHERE id = $2', [
      labels.id('colin'),
      labels.id('agnes for theo, ended'),
    ]);
    await db.owner.query('UPDATE agency_assignments SET ended_at = NULL WHERE id = $1', [
      labels.id('agnes for theo, ended'),
    ]);
    await db.owner.query('UPDATE exchange_participants SET left_at = now() WHERE user_id = $1', [
      labels.id('tara'),
    ]);
    const { rows } = await asked(actors.agency, 'SELECT user_id, display_name FROM app.user_analytics()');
    expect(rows.find(({ user_id }) => user_id === labels.id('tara'))).toMatchObject({ display_name: null });
  });

  it.each(['client', 'third_party'] as const)('%s is refused every figure', async (role) => {
    for (const call of [
      ...['exchange_analytics()', 'user_analytics()', 'analytics_freshness()'],
      `analytics_series('2000-01-01', '2100-01-01')`,
    ]) {
      expect((await asked(actors[role], `SELECT * FROM app.${call}`)).code, call).toBe(DENIED);
    }
  });

  it('an agency is refused exchanges and series, with their money', async () => {
    for (const call of [
      'exchange_analytics()',
      `analytics_series('2000-01-01', '2100-01-01')`,
      'analytics_files()',
    ]) {
      expect((await asked(actors.agency, `SELECT * FROM app.${call}`)).code, call).toBe(DENIED);
    }
  });

  it('a coordinator gets the days of their own files, an admin those of firm and coordinators', async () => {
    const series = `SELECT coordinator_id FROM app.analytics_series('2000-01-01', '2100-01-01')`;
    expect(named((await asked(actors.admin, series)).rows, 'coordinator_id')).toEqual(
      expect.arrayContaining(['carol', 'dan', 'null']),
    );
    expect(named((await asked(actors.coordinator, series)).rows, 'coordinator_id')).toEqual(['carol']);
  });

  it('nobody of the application writes or counts them', async () => {
    for (const call of ['SELECT app.take_snapshots(now())', 'REFRESH MATERIALIZED VIEW mv_user_analytics']) {
      expect((await asked(actors.admin, call)).code).toBe(DENIED);
    }
    await app.query('BEGIN');
    await enter(app, labels, actors.admin);
    await app.query('ROLLBACK');
    await expect(app.query('SELECT * FROM app.exchange_analytics()')).rejects.toMatchObject({ code: DENIED });
  });
});
