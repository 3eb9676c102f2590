/** Numbers, completion, ends and times of change: what the database fills in by itself. */
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { addPeople } from './support/people';
import { insert, Labels } from './support/rows';

let db: TestDatabase;
const labels = new Labels();

beforeAll(async () => {
  db = await testDatabase();
  await addPeople(db.owner, labels);
  for (const firm of ['lake', 'bay']) {
    await insert(db.owner, 'contacts', {
      organization_id: labels.id(firm),
      id: labels.id(`client of ${firm}`),
      last_name: 'Client',
    });
  }
});
afterAll(() => db.drop());

/** Opens a file at an instant and returns its id and number. */
async function open(firm: string, instant: string, more: object = {}, client: pg.ClientBase = db.owner) {
  const id = v7({ msecs: Date.parse(instant) });
  await insert(client, 'exchanges', {
    organization_id: labels.id(firm),
    id,
    name: 'File',
    exchange_type: 'delayed',
    client_id: labels.id(`client of ${firm}`),
    ...more,
  });
  const { rows } = await client.query<{ exchange_number: string }>(
    'SELECT exchange_number FROM exchanges WHERE id = $1',
    [id],
  );
  return { id, number: rows[0]?.exchange_number };
}

describe('numbers', () => {
  it('count per firm and year, whoever else counts', async () => {
    expect((await open('lake', '2024-05-01T12:00:00Z')).number).toBe('EX-2024-000001');
    expect((await open('lake', '2025-05-01T12:00:00Z')).number).toBe('EX-2025-000001');
    expect((await open('lake', '2024-06-01T12:00:00Z')).number).toBe('EX-2024-000002');
    expect((await open('bay', '2024-06-01T12:00:00Z')).number).toBe('EX-2024-000001');
  });

  it('take the year of the firm’s own zone', async () => {
    // 05:30 UTC on New Year's Day is 2021 in Chicago's 23:30 of the old year.
    expect((await open('lake', '2022-01-01T05:30:00Z')).number).toBe('EX-2021-000001');
    expect((await open('lake', '2022-01-01T06:30:00Z')).number).toBe('EX-2022-000001');
    expect((await open('bay', '2022-01-01T07:30:00Z')).number).toBe('EX-2021-000001');
  });

  it('skip those that came with an import, and refuse the same one twice in a firm', async () => {
    await open('lake', '2020-01-05T12:00:00Z', { exchange_number: 'EX-2020-000002' });
    await open('bay', '2020-01-05T12:00:00Z', { exchange_number: 'EX-2020-000002' });
    expect((await open('lake', '2020-01-06T12:00:00Z')).number).toBe('EX-2020-000001');
    expect((await open('lake', '2020-01-07T12:00:00Z')).number).toBe('EX-2020-000003');
    await expect(
      open('lake', '2019-01-07T12:00:00Z', { exchange_number: 'EX-2020-000002' }),
    ).rejects.toMatchObject({ constraint: 'exchange_numbers_pkey' });
  });

  it('leave no gap when several open files at once, and when one of them is taken back', async () => {
    const writers = Array.from({ length: 4 }, () => new pg.Client({ connectionString: db.ownerUrl }));
    for (const writer of writers) await writer.connect();
    await Promise.all(
      writers.map(async (writer, who) => {
        for (let round = 0; round < 15; round += 1) {
          await writer.query('BEGIN');
          await open('lake', '2018-05-01T12:00:00Z', {}, writer);
          await writer.query((round + who) % 5 === 0 ? 'ROLLBACK' : 'COMMIT');
        }
      }),
    );
    for (const writer of writers) await writer.end();
    const { rows } = await db.owner.query<{ number: string }>(
      `SELECT number FROM exchange_numbers WHERE number LIKE 'EX-2018-%' ORDER BY number`,
    );
    expect(rows).toHaveLength(48);
    expect(rows.map(({ number }) => number)).toEqual(
      rows.map((_, n) => `EX-2018-${String(n + 1).padStart(6, '0')}`),
    );
  });
});

describe('completion', () => {
  let file: string;
  beforeEach(async () => {
    file = (await open('lake', '2024-07-01T12:00:00Z')).id;
  });
  const addTasks = async (...statuses: string[]) => {
    for (const status of statuses) {
      await insert(db.owner, 'tasks', {
        organization_id: labels.id('lake'),
        exchange_id: file,
        title: status,
        task_type: 'general',
        status,
        created_by: labels.id('ada'),
      });
    }
  };
  const completion = async () => {
    const { rows } = await db.owner.query<{ of_exchange: number; of_card: number }>(
      `SELECT e.completion_percentage AS of_exchange, c.completion_percentage AS of_card
       FROM exchanges e JOIN exchange_cards c ON c.exchange_id = e.id WHERE e.id = $1`,
      [file],
    );
    expect(rows[0]?.of_card).toBe(rows[0]?.of_exchange);
    return rows[0]?.of_exchange;
  };

  it('is 75 with three completed, one in progress and two cancelled', async () => {
    await addTasks('completed', 'completed', 'completed', 'in_progress', 'cancelled', 'cancelled');
    expect(await completion()).toBe(75);
  });

  it('is 0 without tasks, and with cancelled ones only', async () => {
    expect(await completion()).toBe(0);
    await addTasks('cancelled');
    expect(await completion()).toBe(0);
  });

  it('rounds one of three to 33 and two of three to 67, and moves back when a task is reopened', async () => {
    await addTasks('completed', 'pending', 'blocked');
    expect(await completion()).toBe(33);
    const move = (from: string, to: string) =>
      db.owner.query(`UPDATE tasks SET status = $3 WHERE exchange_id = $1 AND title = $2`, [file, from, to]);
    await move('pending', 'completed');
    expect(await completion()).toBe(67);
    await move('blocked', 'completed');
    expect(await completion()).toBe(100);
    await move('blocked', 'pending');
    expect(await completion()).toBe(67);
  });

  it('gives a task its time when it is completed, and takes it when it is reopened', async () => {
    await addTasks('pending');
    const timeAfter = async (status: string) => {
      const { rows } = await db.owner.query<{ completed_at: Date | null }>(
        'UPDATE tasks SET status = $2 WHERE exchange_id = $1 RETURNING completed_at',
        [file, status],
      );
      return rows[0]?.completed_at;
    };
    expect(await timeAfter('completed')).toBeInstanceOf(Date);
    expect(await timeAfter('in_progress')).toBeNull();
  });
});

describe('an exchange', () => {
  const atWork = { status: 'active', stage: 'tax_package' };
  const change = async (id: string, changes: string) =>
    (
      await db.owner.query<{ closed_at: Date | null; updated_at: Date }>(
        `UPDATE exchanges SET ${changes} WHERE id = $1 RETURNING closed_at, updated_at`,
        [id],
      )
    ).rows[0];

  it.each([
    ['completed', `status = 'completed', stage = 'closed'`],
    ['failed', `status = 'failed', status_reason = 'The period passed'`],
    ['cancelled', `status = 'cancelled', status_reason = 'The sale fell through'`],
  ])('is closed when it is %s, and open again when it is resumed', async (_, ending) => {
    const { id } = await open('lake', '2024-08-01T12:00:00Z', atWork);
    expect((await change(id, ending))?.closed_at).toBeInstanceOf(Date);
    expect((await change(id, `status = 'active', stage = 'reconciled'`))?.closed_at).toBeNull();
  });

  it('is not closed by being put on hold', async () => {
    const { id } = await open('lake', '2024-08-01T12:00:00Z', atWork);
    expect((await change(id, `status = 'on_hold'`))?.closed_at).toBeNull();
  });

  it('takes the zone of its firm, or its own', async () => {
    const zoneOf = async (id: string) =>
      (await db.owner.query('SELECT time_zone FROM exchanges WHERE id = $1', [id])).rows[0] as unknown;
    expect(await zoneOf((await open('bay', '2024-08-01T12:00:00Z')).id)).toEqual({
      time_zone: 'America/Los_Angeles',
    });
    const own = await open('bay', '2024-08-01T12:00:00Z', { time_zone: 'Pacific/Honolulu' });
    expect(await zoneOf(own.id)).toEqual({ time_zone: 'Pacific/Honolulu' });
  });
});

describe('updated_at', () => {
  it('moves with every change, on every table that has it, whatever the writer says', async () => {
    const { rows } = await db.owner.query<{ relname: string }>(
      `SELECT relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attname = 'updated_at'
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
         AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'touch' AND t.tgenabled = 'O')`,
    );
    expect(rows).toEqual([]);
    const changed = await db.owner.query(
      `UPDATE contacts SET notes = 'x', updated_at = '2001-01-01' WHERE updated_at < now()
       RETURNING updated_at > now() - interval '1 minute' AS moved`,
    );
    expect(changed.rows).toEqual([{ moved: true }, { moved: true }]);
  });
});
