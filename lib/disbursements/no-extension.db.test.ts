/** The statement that no extension was filed: the return date then ends the exchange for refunds, and nothing does so before. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openExchange } from '@/lib/exchanges/commands';
import { recordReturn } from '@/lib/exchanges/file-commands';
import { newExchange } from '@/lib/exchanges/input';
import { addDays, calendarDateIn, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { releaseRequest } from './input';
import { recordNoExtension } from './no-extension';
import { fundsOf } from './queries';
import { requestRelease } from './request';

let database: TestDatabase;
let app: TestApp;
let coordinator: TestMember;
let client: TestMember;
let id: string;
const today = calendarDateIn('America/Chicago', new Date());
const ago = (days: number) => addDays(today, -days);

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  client = await firm.member('client');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
/** Day 150, something identified, and the return was due ten days ago. */
beforeEach(async () => {
  id = await identified(ago(10));
});

async function identified(returnDueOn: CalendarDate): Promise<string> {
  const opened = await coordinator.enter((scope) =>
    openExchange(
      scope,
      newExchange.parse({
        client: { kind: 'new', contact: { lastName: 'Ruiz' } },
        exchangeType: 'delayed',
        relinquished: [{ addressLine1: '12 Oak Street', transferredOn: ago(150) }],
        replacement: [{ addressLine1: '9 Elm Street' }],
        taxpayer: { type: 'individual', returnDueOn },
      }),
    ),
  );
  // What a notice brings about, which only the owner may write without one.
  await database.owner.query(
    `UPDATE exchange_properties SET status = 'identified', identified_on = $2 WHERE exchange_id = $1 AND side = 'replacement'`,
    [opened.id, ago(120)],
  );
  return opened.id;
}
const sign = (signedOn: CalendarDate, was?: CalendarDate, member = coordinator) =>
  member.enter((scope) => recordNoExtension(scope, { exchangeId: id, signedOn, was }));
const ask = () =>
  coordinator.enter((scope) =>
    requestRelease(
      scope,
      releaseRequest.parse({ exchangeId: id, purpose: 'refund', ground: 'period_over', amount: '1000' }),
    ),
  );
const onFile = async () => (await coordinator.enter((scope) => fundsOf(scope, id))).noExtension?.signedOn;

describe('the statement that no extension was filed', () => {
  it('releases the funds by the return date, which did not release them before', async () => {
    await expect(ask()).rejects.toThrow(/while the exchange may still run/);
    await sign(today);
    const { noExtension, refund } = await coordinator.enter((scope) => fundsOf(scope, id));
    expect(noExtension).toEqual({ returnDate: ago(10), signedOn: today, counts: true, mayBeSigned: false });
    expect(refund.ground).toBe('period_over');
    await ask();
  });

  it('counts only when signed after the return was due, and by today', async () => {
    await expect(sign(ago(10))).rejects.toThrow(/until then an extension may still be filed/);
    await expect(sign(addDays(today, 1))).rejects.toThrow(/today or earlier/);
    expect(await onFile()).toBeNull();
  });

  it('releases nothing while a disaster postponement is proposed, past the form neither', async () => {
    await sign(today);
    const { owner } = database;
    await owner.query(
      `INSERT INTO deadline_postponements (organization_id, exchange_id, rule, standing, notice, disaster_on, window_from,
         postponed_to, proposed_by) SELECT organization_id, id, 'section_17', 'affected', 'N', $2::date, $2, $3, $4
       FROM exchanges WHERE id = $1`,
      [id, ago(60), addDays(today, 60), client.userId],
    );
    await expect(ask()).rejects.toThrow(/a disaster postponement is proposed; decide it first/);
    const write = owner.query(
      `INSERT INTO disbursement_requests (organization_id, exchange_id, purpose, ground, payee_name, amount, requested_by)
       SELECT organization_id, id, 'refund', 'period_over', 'Ruiz', 1000, $2 FROM exchanges WHERE id = $1`,
      [id, coordinator.userId],
    );
    await expect(write).rejects.toMatchObject({
      constraint: 'disbursement_requests_postponement_proposed',
    });
    await owner.query(
      `UPDATE deadline_postponements SET status = 'declined', reason = 'Not in the area', decided_by = $2
       WHERE exchange_id = $1`,
      [id, coordinator.userId],
    );
    await ask();
  });

  it('is not dated ahead by whoever writes past the form', async () => {
    const write = (day: CalendarDate) =>
      coordinator.enter(({ db }) =>
        db.exchange.updateMany({ where: { id }, data: { noExtensionSignedOn: toDateColumn(day) } }),
      );
    await expect(write(addDays(today, 1))).rejects.toThrow(/today or earlier/);
    expect(await onFile()).toBeNull();
    await write(today);
    expect(await onFile()).toBe(today);
  });

  it('is not overwritten by who saw none', async () => {
    await sign(ago(1));
    await expect(sign(today)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await onFile()).toBe(ago(1));
    await sign(today, ago(1));
    expect(await onFile()).toBe(today);
  });

  it('and a recorded extension exclude each other', async () => {
    const taxpayer = { type: 'individual', returnDueOn: ago(10) } as const;
    const extend = () =>
      coordinator.enter((scope) =>
        recordReturn(scope, { id, taxpayer: { ...taxpayer, extensionFiledOn: ago(12) }, was: taxpayer }),
      );
    await sign(today);
    await expect(extend()).rejects.toThrow(/Both cannot be/);
    await database.owner.query('UPDATE exchanges SET no_extension_signed_on = NULL WHERE id = $1', [id]);
    await extend();
    await expect(sign(today)).rejects.toThrow(/An extension is recorded/);
  });

  it('is not asked for where the return date does not end the exchange', async () => {
    id = await identified(addDays(today, 200));
    await expect(sign(today)).rejects.toThrow(/does not shorten this exchange/);
    expect(await onFile()).toBeUndefined();
  });

  it('is recorded by staff alone', async () => {
    await expect(sign(today, undefined, client)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await onFile()).toBeNull();
  });
});
