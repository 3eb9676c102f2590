import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect } from '@/lib/platform/database/client';
import { gather } from '@/scripts/prove/crowd';
import { startWriting } from '@/scripts/prove/writers';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { log } from '../log';
import { ensurePartitions, keepPartitions, missingPartitions } from './partitions';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const utc = (instant: string) => new Date(`${instant}Z`);
const missing = async (now: Date) => {
  const rows = await missingPartitions(db.owner, now);
  return {
    all: rows.map(({ child }) => child),
    near: rows.filter(({ near }) => near).map(({ child }) => child),
  };
};

describe('what must stand', () => {
  it('stands after a deployment', async () => {
    expect((await missing(new Date())).all).toEqual([]);
  });

  it('is 14 months more than the month of UTC, and of these the present and the next are near', async () => {
    // What stands reaches into 2028 at most: from here on everything is missing.
    const { all, near } = await missing(utc('2031-12-31T23:59:59.999'));
    expect(all.slice(-4)).toEqual([
      'messages_2032_12',
      'exchanges_2033',
      'messages_2033_01',
      'messages_2033_02',
    ]);
    expect(near.slice(-4)).toEqual([
      'messages_2031_11',
      'messages_2031_12',
      'exchanges_2032',
      'messages_2032_01',
    ]);
    expect(near).not.toContain('messages_2032_02');
    expect(near).not.toContain('exchanges_2033');
  });

  it('moves with the first instant of a year and a month', async () => {
    const before = await missing(utc('2031-12-31T23:59:59.999'));
    const { all, near } = await missing(utc('2032-01-01T00:00'));
    expect(all.filter((child) => !before.all.includes(child))).toEqual(['messages_2033_03']);
    expect(near.filter((child) => !before.near.includes(child))).toEqual([
      'messages_2032_02',
      'exchanges_2033',
    ]);
  });

  it.each([
    ['2032-01-31T12:00', 'messages_2032_02', 'messages_2032_03'],
    ['2032-02-29T23:59:59.999', 'messages_2032_03', 'messages_2032_04'],
    ['2033-02-28T23:59:59.999', 'messages_2033_03', 'messages_2033_04'],
    ['2033-10-31T00:00', 'messages_2033_11', 'messages_2033_12'],
  ])('at the end of a month, %s, %s is the next and %s is not', async (instant, next, later) => {
    const { near } = await missing(utc(instant));
    expect(near).toContain(next);
    expect(near).not.toContain(later);
  });
});

describe('making partitions', () => {
  it('makes each once', async () => {
    const later = utc('2028-12-31T00:00');
    const asked = (await missing(later)).all;
    expect(asked).toContain('exchanges_2030');
    expect((await ensurePartitions(db.owner, later)).map(({ child }) => child)).toEqual(asked);
    expect(await ensurePartitions(db.owner, later)).toEqual([]);
  });

  it('gives a new partition every index, key and check of its parent', async () => {
    const { rows } = await db.owner.query<{
      partition: string;
      indexes: number;
      keys: number;
      rules: number;
    }>(
      `SELECT c.relname AS partition,
         (SELECT count(*)::int FROM pg_index WHERE indrelid = c.oid) AS indexes,
         (SELECT count(*)::int FROM pg_constraint p WHERE p.conrelid = c.oid AND contype = 'f' AND EXISTS (
            SELECT FROM pg_constraint top WHERE top.oid = p.conparentid AND top.conrelid = i.inhparent)) AS keys,
         (SELECT count(*)::int FROM pg_constraint WHERE conrelid = c.oid AND contype = 'c') AS rules
       FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
       WHERE c.relname IN ('messages_2024_01', 'messages_2029_05', 'exchanges_2015', 'exchanges_2030') ORDER BY 1 DESC`,
    );
    const [newMessages, oldMessages, newExchanges, oldExchanges] = rows.map(
      ({ partition, ...counts }) => counts,
    );
    expect(rows.map(({ partition }) => partition)).toEqual([
      ...['messages_2029_05', 'messages_2024_01'],
      ...['exchanges_2030', 'exchanges_2015'],
    ]);
    expect(newMessages).toEqual(oldMessages);
    expect(newExchanges).toEqual(oldExchanges);
    expect(newMessages?.keys).toBeGreaterThan(4);
  });

  it('leaves it to one of two that make the same at once', async () => {
    const other = new pg.Client({ connectionString: db.ownerUrl });
    await other.connect();
    const later = utc('2029-02-01T00:00');
    const [one, two] = await Promise.all([ensurePartitions(db.owner, later), ensurePartitions(other, later)]);
    await other.end();
    expect(one.length + two.length).toBeGreaterThan(0);
    expect((await missing(later)).all).toEqual([]);
  });
});

describe('while people write', () => {
  let months = 0;
  const threeMore = () => ensurePartitions(db.owner, new Date(Date.UTC(2029, 1 + (months += 3))));

  // npm run prove:partitions measures. Here a longer wait is an error of who waits: 100 ms, or on a machine that is busy with
  // other things three times what attaching takes when nobody writes, and never more than 300 ms.
  it('attaches without an error for anybody, and nobody waits 300 ms for a lock', { retry: 3 }, async () => {
    if (months === 0) await gather(db.owner);
    const alone = Math.max(...(await threeMore()).map(({ ms }) => ms));
    const lockTimeoutMs = Math.min(300, Math.max(100, Math.ceil(3 * alone)));
    const writing = await startWriting(db.owner, db.appUrl, { writers: 4, lockTimeoutMs });
    const made = await threeMore();
    const { commits, errors } = await writing.stop();
    expect(made.length).toBeGreaterThanOrEqual(3);
    expect(errors).toEqual([]);
    expect(commits).toBeGreaterThan(made.length);
  });
});

describe('the alarm', () => {
  it('is quiet while everything stands', async () => {
    expect(await keepPartitions(db.owner, new Date())).toBe('Every partition stands.');
    expect(await keepPartitions(db.owner, utc('2031-01-31T00:00'))).toMatch(/^Made .*messages_2032_03\.$/);
  });

  it('names what is missing of the present and next period, and the job fails', async () => {
    // A table of that name which is no partition is in the way of its making.
    await db.owner.query('CREATE TABLE messages_2032_04 ()');
    const said = vi.spyOn(log, 'error').mockReturnValue(undefined);
    const later = keepPartitions(db.owner, utc('2032-02-29T23:59:59.999'));
    await expect(later).rejects.toThrow('already exists');
    expect(said).not.toHaveBeenCalled();
    const next = keepPartitions(db.owner, utc('2032-03-01T00:00'));
    await expect(next).rejects.toThrow(
      'Partitions are missing, and rows of their time are refused: messages_2032_04.',
    );
    expect(said).toHaveBeenCalledOnce();
    // What could be made was made all the same.
    expect((await missing(utc('2032-03-01T00:00'))).all).toEqual(['messages_2032_04']);
    await db.owner.query('DROP TABLE messages_2032_04');
    expect(await keepPartitions(db.owner, utc('2032-03-01T00:00'))).toBe('Made messages_2032_04.');
  });

  it('can be asked of by the health check, which may read no table', async () => {
    const app = connect(db.appUrl, 1);
    const near = await app.prisma.$queryRaw<{ missing: number }[]>`
      SELECT count(*)::integer AS missing FROM app.missing_partitions('2040-06-01 00:00+00') WHERE is_near`;
    expect(near[0]?.missing).toBeGreaterThan(0);
    await expect(app.prisma.$queryRaw`SELECT FROM messages`).rejects.toThrow('permission denied');
    await app.close();
  });
});
