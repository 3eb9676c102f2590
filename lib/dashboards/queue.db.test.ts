import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { enter, type Scope } from '@/lib/access/scope';
import { sweepToday } from '@/lib/exchanges/sweep';
import { clock } from '@/lib/platform/clock';
import { connect } from '@/lib/platform/database/client';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { atRiskQueue, type QueueFile } from './queue';
import { readQueueState, type QueueState } from './queue-params';
import { seeded } from './testing/random';
import { buildFirm, NOW, type Cast, type Firm } from './testing/world';

let db: TestDatabase;
let app: ReturnType<typeof connect>;
let firm: Firm;

beforeAll(async () => {
  db = await testDatabase();
  app = connect(db.appUrl, 2);
  firm = await buildFirm(db.owner, 'queued', 90, seeded(31));
  await buildFirm(db.owner, 'elsewhere', 20, seeded(13));
  await sweepToday(db.owner, NOW);
});

afterAll(async () => {
  await app?.close();
  await db?.drop();
});

beforeEach(() => void vi.spyOn(clock, 'now').mockReturnValue(NOW));

const as = <T>(who: Cast, work: (scope: Scope) => Promise<T>) => enter(firm.sessions[who], work, app);
const page = (who: Cast, state: Partial<QueueState> = {}, size?: number) =>
  as(who, (scope) => atRiskQueue(scope, { ...readQueueState({}), ...state }, size));

/** The queue as the rows say it, in its order. */
async function queuedIds(levels: string, more = 'true') {
  const { rows } = await db.owner.query<{ id: string }>(
    `SELECT exchange_id AS id FROM exchange_cards c WHERE organization_id = $1 AND status = 'active'
       AND risk_level::text = ANY ($2) AND ${more}
     ORDER BY risk_level DESC, next_deadline NULLS LAST, exchange_id`,
    [firm.id, levels.split(' ')],
  );
  return rows.map(({ id }) => id);
}
const idsOf = (files: readonly QueueFile[]) => files.map(({ exchangeId }) => exchangeId);

describe('the queue', () => {
  it('holds every active file of high or critical risk, worst first, and no other', async () => {
    const { files, total } = await page('admin', {}, 500);
    const expected = await queuedIds('high critical');
    expect(expected.length).toBeGreaterThan(10);
    expect(idsOf(files)).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it('says of each file every reason, its client, and the one thing to do', async () => {
    const { files } = await page('admin', {}, 500);
    for (const { reasons, risk, client, action } of files) {
      expect(reasons).toEqual(risk.reasons.map(({ message }) => message));
      expect(reasons.length).toBeGreaterThan(0);
      expect(client).toMatch(/ Contact$/);
      expect(action.label).not.toBe('Open the exchange');
    }
    expect(new Set(files.map(({ action }) => action.tab)).size).toBeGreaterThan(1);
  });

  it('takes in medium risk when asked, after the others', async () => {
    const { files } = await page('admin', { medium: true }, 500);
    const expected = await queuedIds('medium high critical');
    expect(expected.length).toBeGreaterThan((await queuedIds('high critical')).length);
    expect(idsOf(files)).toEqual(expected);
  });

  it('shows a coordinator only what they may see, and with “mine” what they coordinate', async () => {
    const me = firm.users.coordinator;
    const seen = await queuedIds(
      'high critical',
      `exchange_id IN (SELECT exchange_id FROM exchange_access WHERE user_id = '${me}')`,
    );
    const own = await queuedIds('high critical', `coordinator_id = '${me}'`);
    expect(own.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan((await queuedIds('high critical')).length);
    expect(idsOf((await page('coordinator', {}, 500)).files)).toEqual(seen);
    const mine = await page('coordinator', { mine: true }, 500);
    expect(idsOf(mine.files)).toEqual(own);
    expect(mine.total).toBe(own.length);
  });

  it.each(['client', 'attorney', 'agency'] as const)('is nothing for the %s', async (who) => {
    await expect(page(who)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the pages of the queue', () => {
  it('follow each other, forward and back, without a file lost or twice', async () => {
    const all = await queuedIds('medium high critical');
    const forward: string[][] = [];
    let after: string | null = null;
    do {
      const { files, after: next } = await page('admin', { medium: true, after }, 7);
      forward.push(idsOf(files));
      after = next ?? null;
    } while (after);
    expect(forward.flat()).toEqual(all);
    expect(forward.length).toBeGreaterThan(2);

    const last = await page('admin', { medium: true, after: await cursorBefore(forward.length) }, 7);
    let before = last.before ?? null;
    for (const expected of forward.slice(0, -1).toReversed()) {
      const shown = await page('admin', { medium: true, before }, 7);
      expect(idsOf(shown.files)).toEqual(expected);
      before = shown.before ?? null;
    }
    expect(before).toBeNull();
  });

  /** The cursor that opens the last of so many pages. */
  async function cursorBefore(pages: number): Promise<string> {
    let after: string | undefined;
    for (let n = 1; n < pages; n += 1) {
      ({ after } = await page('admin', { medium: true, after: after ?? null }, 7));
    }
    return after!;
  }

  it('begin anew when a cursor was altered', async () => {
    const first = await page('admin', {}, 5);
    expect(idsOf((await page('admin', { after: 'altered' }, 5)).files)).toEqual(idsOf(first.files));
  });
});
