/** Cards, values, completion and access never drift from the truth, whoever writes at the same time. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { drift } from './support/drift';
import { buildFirms } from './support/firm';
import { Chance } from './support/random';
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
    expect(await drift(db.owner)).toEqual([]);
  });

  // Who is on a file changes seldom, and seldom at once: two of these may wait for each other, and one is then refused whole.
  it('access is right, with nothing left of a writer who was refused', async () => {
    onlyVictims(await storm(80, accessStatement));
    expect(await drift(db.owner)).toEqual([]);
  });

  it('all of it is right when both kinds of writes meet', async () => {
    onlyVictims(
      await storm(80, (chance, names) =>
        chance.below(2) ? workStatement(chance, names) : accessStatement(chance, names),
      ),
    );
    expect(await drift(db.owner)).toEqual([]);
  });
});

/** A deadlock's victim, or two writers who linked one person to two contacts. */
function onlyVictims(refused: Record<string, number>) {
  expect(['40P01', '23505']).toEqual(expect.arrayContaining(Object.keys(refused)));
  expect(Object.values(refused).reduce((sum, n) => sum + n, 0)).toBeLessThan(32);
}
