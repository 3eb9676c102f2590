/** Neither readers nor writers wait while the analytics views are counted again, and nobody counts twice at once. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshAnalytics } from '@/lib/analytics/refresh';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { attempt, enter } from './support/act';
import { buildFirms } from './support/firm';
import { actors } from './support/people';
import type { Labels } from './support/rows';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
  await refreshAnalytics(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

describe('while the views are counted again', () => {
  let other: pg.Client;
  beforeAll(async () => {
    other = new pg.Client({ connectionString: db.ownerUrl });
    await other.connect();
  });
  afterAll(() => other.end());

  /** As a reader who would rather fail than wait. */
  const impatient = async () => {
    await app.query('BEGIN');
    await app.query(`SET LOCAL lock_timeout = '200ms'`);
    await enter(app, labels, actors.admin);
    try {
      return await attempt(app, 'SELECT name FROM app.exchange_analytics() ORDER BY name');
    } finally {
      await app.query('ROLLBACK');
    }
  };

  it('readers get what stood before, and writers write', async () => {
    await other.query('BEGIN');
    await other.query('REFRESH MATERIALIZED VIEW CONCURRENTLY mv_exchange_analytics');
    expect((await impatient()).count).toBe(5);
    await db.owner.query(`SET lock_timeout = '200ms'`);
    await db.owner.query(`UPDATE exchanges SET name = 'Written meanwhile' WHERE id = $1`, [labels.id('x1')]);
    await db.owner.query('RESET lock_timeout');
    await other.query('COMMIT');
    await refreshAnalytics(other);
    expect((await impatient()).rows.map(({ name }) => name)).toContain('Written meanwhile');
  });

  it('which an ordinary refresh would not let them', async () => {
    await other.query('BEGIN');
    await other.query('REFRESH MATERIALIZED VIEW mv_exchange_analytics');
    expect((await impatient()).code).toBe('55P03');
    await other.query('ROLLBACK');
  });

  it('a reader in the middle of a transaction does not hold it up', async () => {
    await app.query('BEGIN');
    await enter(app, labels, actors.admin);
    await app.query('SELECT * FROM app.exchange_analytics(), app.user_analytics()');
    await other.query(`SET lock_timeout = '200ms'`);
    expect(await refreshAnalytics(other)).toHaveLength(2);
    await other.query('RESET lock_timeout');
    await app.query('ROLLBACK');
  });

  it('a second one leaves it to the first', async () => {
    await other.query(`SELECT pg_advisory_lock(hashtextextended('analytics.refresh', 0))`);
    expect(await refreshAnalytics(db.owner)).toEqual([]);
    await other.query('SELECT pg_advisory_unlock_all()');
    expect(await refreshAnalytics(db.owner)).toHaveLength(2);
  });

  it('figures and stamp of one that fails stay as they were', async () => {
    const before = await db.owner.query(
      `SELECT * FROM analytics_refreshes WHERE view_name LIKE 'mv%' ORDER BY view_name`,
    );
    await db.owner.query('DROP INDEX mv_user_analytics_organization_id_user_id_key');
    await expect(refreshAnalytics(db.owner)).rejects.toThrow(/concurrently/);
    const after = await db.owner.query(
      `SELECT * FROM analytics_refreshes WHERE view_name LIKE 'mv%' ORDER BY view_name`,
    );
    expect(after.rows[1]).toEqual(before.rows[1]);
    expect(after.rows[0].started_at > before.rows[0].started_at).toBe(true);
  });
});
