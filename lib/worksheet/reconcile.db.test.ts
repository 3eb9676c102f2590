/** The gate of the database and the checks under Money decide the same, over random small files written into the tables. */
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moneyOnFile } from './queries';
import { cashChecks, failures } from './rules/checks';
import { checksInputOf } from './standing';
import { openScene, type Scene } from './testing/scene';

let scene: Scene;
let exchangeId: string;
let firm: string;

beforeAll(async () => {
  scene = await openScene();
  exchangeId = (await scene.opened({ relinquished: [], replacement: [] })).id;
  firm = await scene.admin.enter((scope) => Promise.resolve(scope.member.organizationId));
  // Straight into the tables: what a file may come to is held by other tests.
  for (const table of ['exchange_properties', 'closing_statements'])
    await scene.database.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
});
afterAll(() => scene.close());

const few = fc.integer({ min: 0, max: 2 });
const figures = fc.record({
  ...{ price: fc.integer({ min: 5, max: 7 }), debt: few, expenses: few, fees: few, other: few },
  /** By how much the cash as stated is off. */
  off: fc.constantFrom(0, 0, 0, 0, 1, -1),
});
const anyProperty = fc.record({
  side: fc.constantFrom('relinquished' as const, 'replacement' as const),
  closing: fc.constantFrom('closed', 'closed', 'closed', 'under_contract', 'lost'),
  statement: fc.option(figures, { freq: 8 }),
});
const anyFile = fc.record({
  properties: fc.array(anyProperty, { minLength: 1, maxLength: 4 }),
  proceeds: fc.option(fc.integer({ min: 1, max: 16 })),
});
type AnyFile = typeof anyFile extends fc.Arbitrary<infer File> ? File : never;

async function write({ properties, proceeds }: AnyFile) {
  const { owner } = scene.database;
  const place = [firm, exchangeId];
  for (const table of ['closing_statements', 'exchange_properties'])
    await owner.query(`DELETE FROM ${table} WHERE organization_id = $1 AND exchange_id = $2`, place);
  await owner.query(
    'UPDATE exchange_finances SET proceeds = $3 WHERE organization_id = $1 AND exchange_id = $2',
    [...place, proceeds],
  );
  for (const { side, closing, statement } of properties) {
    const id = v7();
    const closed = side === 'relinquished' ? 'transferred' : 'acquired';
    const status = closing === 'closed' ? closed : closing;
    await owner.query(
      `INSERT INTO exchange_properties (organization_id, exchange_id, id, side, status, transferred_on, address_line1)
       VALUES ($1, $2, $3, $4, $5, '2026-09-01', 'Elm')`,
      [...place, id, side, status],
    );
    if (!statement) continue;
    const { price, debt, expenses, fees, other, off } = statement;
    const sign = side === 'relinquished' ? -1 : 1;
    const cash = Math.max(0, price + other - debt + sign * (expenses + fees) + off);
    await owner.query(
      `INSERT INTO closing_statements (organization_id, exchange_id, property_id, closed_on, price, debt, exchange_expenses,
         other_expenses, other_property, cash) VALUES ($1, $2, $3, '2026-09-01', $4, $5, $6, $7, $8, $9)`,
      [...place, id, price, debt, expenses, fees, other, cash],
    );
  }
}

async function bySql(): Promise<boolean | null> {
  const { rows } = await scene.database.owner.query<{ reconciles: boolean | null }>(
    'SELECT app.statements_reconcile($1, $2) AS reconciles',
    [firm, exchangeId],
  );
  return rows[0]!.reconciles;
}

/** Null while a statement is missing, as the gate tells it from cash that does not come to zero. */
async function byChecks(): Promise<boolean | null> {
  const money = await scene.coordinator.enter((scope) => moneyOnFile(scope, exchangeId));
  const codes = failures(cashChecks(checksInputOf(money))).map(({ code }) => code);
  if (codes.some((code) => code === 'sale_statements' || code === 'purchase_statements')) return null;
  return codes.length === 0;
}

it('decides as the checks do', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async (file) => {
      await write(file);
      expect(await bySql()).toBe(await byChecks());
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('is not reconciled with a purchase that closed without a statement, nor with more funds than the sale paid', async () => {
  const right = { price: 5, debt: 0, expenses: 0, fees: 0, other: 0, off: 0 as const };
  const both: AnyFile['properties'] = [
    { side: 'relinquished', closing: 'closed', statement: right },
    { side: 'replacement', closing: 'closed', statement: right },
  ];
  await write({ properties: both, proceeds: 5 });
  expect(await bySql()).toBe(true);
  await write({ properties: both, proceeds: 6 });
  expect(await bySql()).toBe(false);
  await write({
    properties: [...both, { side: 'replacement', closing: 'closed', statement: null }],
    proceeds: 5,
  });
  expect(await bySql()).toBeNull();
});
