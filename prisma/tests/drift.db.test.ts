/** Cards, money, completion, access, numbers and sums never drift from the truth, whoever writes at the same time. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { drift } from './support/drift';
import { buildFirms } from './support/firm';
import { Chance } from './support/random';
import { messageStatement, recordStatement, seldomStatement } from './support/record-writes';
import type { Labels } from './support/rows';
import { accessStatement, workStatement } from './support/writes';

let db: TestDatabase;
let labels: Labels;
let writers: pg.Client[];

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
  writers = Array.from({ length: 4 }, () => new pg.Client({ connectionString: db.ownerUrl }));
  for (const writer of writers) await writer.connect();
});
afterAll(async () => {
  for (const writer of writers) await writer.end();
  await db.drop();
});

/** Four writers at once, each `rounds` statements; the codes of what was refused, counted. */
async function storm(rounds: number, statement: typeof workStatement): Promise<Record<string, number>> {
  const refused: Record<string, number> = {};
  await Promise.all(
    writers.map(async (writer, seed) => {
      const chance = new Chance(seed + 1);
      for (let round = 0; round < rounds; round += 1) {
        try {
          await writer.query(...statement(chance, labels));
        } catch (error) {
          const code = (error as pg.DatabaseError).code ?? String(error);
          refused[code] = (refused[code] ?? 0) + 1;
        }
      }
    }),
  );
  return refused;
}

describe('after random writes of four writers at once', () => {
  it('starts from no drift, and the measure sees one when it is there', async () => {
    expect(await drift(db.owner)).toEqual([]);
    await db.owner.query('BEGIN');
    for (const [statement, rows] of [
      ['UPDATE exchange_cards SET tasks_open = tasks_open + 1', 12],
      ['UPDATE exchange_finances SET relinquished_property_value = 7', 12],
      [`DELETE FROM exchange_access WHERE via = 'agency'`, 4],
    ] as const) {
      await db.owner.query('SAVEPOINT s');
      await db.owner.query(statement);
      expect(await drift(db.owner)).toHaveLength(rows);
      await db.owner.query('ROLLBACK TO SAVEPOINT s');
    }
    await db.owner.query('ROLLBACK');
  });

  it('cards, values and completion are right, and no writer fell victim to another', async () => {
    expect(await storm(100, workStatement)).toEqual({});
    expect(await everyDrift()).toEqual([]);
  });

  it('so is what messages, documents, invoices, payments and expenses come to', async () => {
    // Some are refused, as they should be: lines of an invoice that another has sent, a version of a document just removed.
    const refused = await storm(200, recordStatement);
    expect(Object.keys(refused).filter((code) => !['23514', '23503'].includes(code))).toEqual([]);
    expect(await storm(80, messageStatement)).toEqual({});
    for (const [table, kind] of [
      ['invoices', `number LIKE 'INV-20%' AND total > 1`],
      ['expenses', 'true'],
      ['documents', 'current_version > 0'],
      ['messages', 'true'],
    ]) {
      const { rowCount } = await db.owner.query(`SELECT FROM ${table} WHERE ${kind}`);
      expect(rowCount, table).toBeGreaterThan(10);
    }
    expect(await everyDrift()).toEqual([]);
  });

  // Who is on a file changes seldom, and seldom at once: two of these may wait for each other, and one is then refused whole.
  it('access is right, with nothing left of a writer who was refused', async () => {
    onlyVictims(await storm(80, accessStatement));
    expect(await everyDrift()).toEqual([]);
  });

  it('all of it is right when all kinds of writes meet', async () => {
    onlyVictims(
      await storm(120, (chance, names) =>
        chance.of([workStatement, recordStatement, messageStatement, accessStatement, seldomStatement])(
          chance,
          names,
        ),
      ),
    );
    expect(await everyDrift()).toEqual([]);
  });
});

/** What the test's own plain statements find, and what the database finds itself. */
async function everyDrift() {
  return [
    ...(await drift(db.owner)),
    ...(await db.owner.query('SELECT * FROM app.drift()')).rows,
  ] as unknown[];
}

/** A deadlock's victim, two writers who linked one person to two contacts or wrote to what was removed, or a rule that held. */
function onlyVictims({ '23514': _, ...refused }: Record<string, number>) {
  expect(['40P01', '23505', '23503']).toEqual(expect.arrayContaining(Object.keys(refused)));
  expect(Object.values(refused).reduce((sum, n) => sum + n, 0)).toBeLessThan(32);
}

describe('commands of several writes on one file, in whatever order', () => {
  it('do not fall victim to each other: messages, tasks, the exchange, documents and payments', async () => {
    const lake = labels.id('lake');
    const file = labels.id('x1');
    const { rows } = await db.owner.query<{ id: string }>(
      `INSERT INTO invoices (organization_id, exchange_id, contact_id) SELECT $1, $2, $3 FROM generate_series(1, 4) RETURNING id`,
      [lake, file, labels.id('kTrust')],
    );
    const steps = (who: number): [string, unknown[]][] => [
      [
        `INSERT INTO messages (organization_id, conversation_id, sender_id, content)
         SELECT $1, id, $3, 'Hello' FROM conversations WHERE exchange_id = $2`,
        [lake, file, labels.id('carol')],
      ],
      [
        `INSERT INTO tasks (organization_id, exchange_id, title, task_type, status, created_by)
         VALUES ($1, $2, $3, 'general', 'completed', $4)`,
        [lake, file, `of writer ${who}`, labels.id('ada')],
      ],
      [
        `UPDATE tasks SET status = CASE status WHEN 'pending' THEN 'completed' ELSE 'pending' END::task_status_enum
         WHERE organization_id = $1 AND exchange_id = $2 AND title = $3`,
        [lake, file, `of writer ${who}`],
      ],
      [`UPDATE exchanges SET notes = $3 WHERE organization_id = $1 AND id = $2`, [lake, file, String(who)]],
      [`INSERT INTO documents (organization_id, exchange_id, title) VALUES ($1, $2, 'Paper')`, [lake, file]],
      [
        `INSERT INTO invoice_lines (organization_id, invoice_id, description, unit_price) VALUES ($1, $2, 'Fee', 1)`,
        [lake, rows[who]!.id],
      ],
    ];
    const refused: unknown[] = [];
    await Promise.all(
      writers.map(async (writer, who) => {
        const chance = new Chance(who + 40);
        for (let round = 0; round < 25; round += 1) {
          await writer.query('BEGIN');
          try {
            for (let step = 0; step < 4; step += 1) await writer.query(...chance.of(steps(who)));
            await writer.query('COMMIT');
          } catch (error) {
            refused.push(error);
            await writer.query('ROLLBACK');
          }
        }
      }),
    );
    expect(refused).toEqual([]);
    expect(await everyDrift()).toEqual([]);
  });
});
