import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { enter, type Role } from '@/lib/access/scope';
import { clock } from '@/lib/platform/clock';
import { connect } from '@/lib/platform/database/client';
import { addMoney } from '@/lib/shared/money';
import { plainExchange } from '@/prisma/tests/support/analytics-plain';
import { buildAnalyticsWorld, type World } from '@/prisma/tests/support/analytics-world';
import { actors } from '@/prisma/tests/support/people';
import { readTables, type Row, type Tables } from '@/prisma/tests/support/plain-money';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { analyticsPage, DAYS_SHOWN } from './queries';
import { refreshAnalytics } from './refresh';
import { takeSnapshot } from './snapshot';

let db: TestDatabase;
let app: ReturnType<typeof connect>;
let world: World;
let tables: Tables;

beforeAll(async () => {
  db = await testDatabase();
  app = connect(db.appUrl, 2);
  world = await buildAnalyticsWorld(db.owner, 5);
  tables = await readTables(db.owner);
});
afterAll(async () => {
  await app?.close();
  await db?.drop();
});
beforeEach(() => void vi.spyOn(clock, 'now').mockReturnValue(world.now));

const pageOf = (role: Role) => {
  const sessionId = world.labels.id(`${actors[role].person} at lake`);
  return enter({ sessionId, organizationId: world.labels.id('lake') }, analyticsPage, app);
};

describe('the analytics page', () => {
  it('says that nothing was counted before the first refresh', async () => {
    const { freshness, people, days } = await pageOf('admin');
    expect(freshness.countedAt).toBeNull();
    expect([people, days]).toEqual([[], []]);
  });

  describe('once counted', () => {
    beforeAll(async () => {
      await refreshAnalytics(db.owner);
      await takeSnapshot(db.owner, new Date(world.now.getTime() - 2 * 86_400_000));
      await takeSnapshot(db.owner, world.now);
    });

    it.each([
      ['admin', (file: Row) => file.organization_id === world.labels.id('lake')],
      ['coordinator', (file: Row) => file.coordinator_id === world.labels.id('carol')],
    ] as const)('gives %s the figures of their exchanges, as plain sums', async (role, isTheirs) => {
      const { figures, own } = await pageOf(role);
      const files = tables.exchanges.filter(isTheirs);
      const plain = files.map((file) => plainExchange(tables, file, world.now));
      const active = plain.filter((_, index) => files[index]!.status === 'active');
      const count = (key: 'due_completed_tasks' | 'on_time_tasks') =>
        plain.reduce((sum, figure) => sum + figure[key], 0);
      expect(files.length).toBeGreaterThan(3);
      expect(own).toBe(role === 'coordinator');
      expect(figures).toEqual({
        active: active.length,
        valueAtStake: addMoney(active.map((figure) => figure.exchange_value)),
        dueCompleted: count('due_completed_tasks'),
        onTime: count('on_time_tasks'),
        invoiced: addMoney(plain.map((figure) => figure.total_invoiced)),
        outstanding: addMoney(plain.map((figure) => figure.outstanding_amount)),
        profit: addMoney(plain.map((figure) => figure.profit)),
      });
    });

    it('lists staff to an admin, and to a coordinator themselves', async () => {
      const names = async (role: Role) =>
        (await pageOf(role)).people.map(({ name }) => name.split(' ')[0]).sort();
      expect(await names('admin')).toEqual(['ada', 'carol', 'dan']);
      expect(await names('coordinator')).toEqual(['carol']);
    });

    it('leaves a place open for a day on which nothing was recorded', async () => {
      const { days } = await pageOf('admin');
      expect(days.map(({ row }) => row !== null)).toEqual([true, false, true]);
      expect(days.length).toBeLessThan(DAYS_SHOWN);
      const [own] = (await pageOf('coordinator')).days;
      expect(own!.row!.active).toBeLessThan(days[0]!.row!.active);
    });

    it.each(['client', 'third_party', 'agency'] as const)('is not for a %s', async (role) => {
      await expect(pageOf(role)).rejects.toMatchObject({ kind: 'forbidden' });
    });
  });
});
