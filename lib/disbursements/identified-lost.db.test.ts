/** An import may know that a property was identified, and not on which day: it stays identified wherever it moves. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openExchange } from '@/lib/exchanges/commands';
import { moveProperty } from '@/lib/exchanges/file-properties';
import { newExchange } from '@/lib/exchanges/input';
import type { PropertyStatus } from '@/lib/generated/prisma/enums';
import { addDays, calendarDateIn, fromDateColumn, toDateColumn } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { releaseRequest } from './input';
import { fundsOf } from './queries';
import { requestRelease } from './request';

let database: TestDatabase;
let app: TestApp;
let coordinator: TestMember;
let exchangeId: string;
let propertyId: string;
const today = calendarDateIn('America/Chicago', new Date());

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  coordinator = await (await app.firm('ridgeline')).member('coordinator');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => imported(46));

/** Sold so many days ago, and identified on a day that nobody knows. */
async function imported(days: number) {
  ({ id: exchangeId } = await coordinator.enter((scope) =>
    openExchange(
      scope,
      newExchange.parse({
        client: { kind: 'new', contact: { lastName: 'Ruiz' } },
        exchangeType: 'delayed',
        relinquished: [{ addressLine1: '12 Oak Street', transferredOn: addDays(today, -days) }],
        replacement: [{ addressLine1: '9 Elm Street' }],
        taxpayer: { type: 'individual', returnDueOn: addDays(today, 300) },
      }),
    ),
  ));
  const { rows } = await database.owner.query<{ id: string }>(
    `UPDATE exchange_properties SET status = 'identified' WHERE exchange_id = $1 AND side = 'replacement' RETURNING id`,
    [exchangeId],
  );
  propertyId = rows[0]!.id;
}
const move = (from: PropertyStatus, to: PropertyStatus) =>
  coordinator.enter((scope) => moveProperty(scope, { exchangeId, propertyId, from, to }));
const onFile = () =>
  coordinator.enter(async ({ db }) => {
    const row = await db.exchangeProperty.findFirstOrThrow({ where: { id: propertyId } });
    return [row.status, row.identifiedOn && fromDateColumn(row.identifiedOn)];
  });
const refund = () =>
  coordinator.enter((scope) =>
    requestRelease(
      scope,
      releaseRequest.parse({ exchangeId, purpose: 'refund', ground: 'nothing_identified', amount: '1000' }),
    ),
  );

it('holds the funds once it is lost, with the last day of the period as its day', async () => {
  await expect(refund()).rejects.toThrow(/1 property was identified/);
  await move('identified', 'lost');
  expect(await onFile()).toEqual(['lost', addDays(today, -1)]);
  await expect(refund()).rejects.toThrow(/1 property was identified/);
  await move('lost', 'identified');
});

it('has the day of the move inside the period', async () => {
  await imported(20);
  await move('identified', 'lost');
  expect(await onFile()).toEqual(['lost', today]);
});

it('stays identified under contract, which may be paid for, and when the contract falls through', async () => {
  await move('identified', 'under_contract');
  const { facts } = await coordinator.enter((scope) => fundsOf(scope, exchangeId));
  expect(facts.replacements).toMatchObject([{ status: 'under_contract', identifiedOn: addDays(today, -1) }]);
  await expect(move('under_contract', 'proposed')).rejects.toThrow();
  await move('under_contract', 'lost');
  await expect(refund()).rejects.toThrow(/1 property was identified/);
});

it('has no day of a member’s choice', async () => {
  const write = (data: object) =>
    coordinator.enter(({ db }) => db.exchangeProperty.updateMany({ where: { id: propertyId }, data }));
  const identifiedOn = toDateColumn(addDays(today, -40));
  await expect(write({ identifiedOn })).rejects.toThrow();
  await write({ status: 'lost', identifiedOn });
  expect(await onFile()).toEqual(['lost', addDays(today, -1)]);
});

it('leaves a property without a day that was never identified', async () => {
  await database.owner.query(`UPDATE exchange_properties SET status = 'proposed' WHERE id = $1`, [
    propertyId,
  ]);
  await move('proposed', 'lost');
  expect(await onFile()).toEqual(['lost', null]);
  await refund();
});
