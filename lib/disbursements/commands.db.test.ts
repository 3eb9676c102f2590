/** Requests from asking to release, by the people of a firm. Dates count back from today: the gate of the database has its own clock. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { addDays, calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import { ExpectedError } from '@/lib/shared/errors';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { approve, askAgain, block, logCall, release, withdraw } from './commands';
import { releaseRequest, type ReleaseDraft } from './input';
import { fundsOf } from './queries';
import { requestRelease } from './request';

let database: TestDatabase;
let app: TestApp;
const people = {} as Record<'admin' | 'other' | 'coordinator' | 'client' | 'stranger', TestMember>;
let client: string;
let file: { id: string; exchangeNumber: string };
const PHONE = '(608) 555-0171';
const today = calendarDateIn('America/Chicago', new Date());
const ago = (days: number) => addDays(today, -days);

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  people.admin = await firm.member('admin');
  people.other = await firm.member('admin');
  people.coordinator = await firm.member('coordinator');
  people.client = await firm.member('client');
  people.stranger = await (await app.firm('elsewhere')).member('admin');
  client = await people.admin.enter(async (scope) => {
    const { id } = await createContact(scope, { lastName: 'Ruiz', types: [] });
    await scope.db.contact.updateMany({
      where: { id },
      data: { userId: people.client.userId, phonePrimary: PHONE },
    });
    return id;
  });
});
beforeEach(async () => {
  file = await sold(46);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function sold(days: number) {
  const opened = await people.coordinator.enter((scope) =>
    openExchange(
      scope,
      newExchange.parse({
        client: { kind: 'existing', id: client },
        exchangeType: 'delayed',
        relinquished: [{ addressLine1: '12 Oak Street', transferredOn: ago(days) }],
        replacement: [{ addressLine1: '9 Elm Street' }],
        taxpayer: { type: 'individual', returnDueOn: addDays(ago(days), 360) },
      }),
    ),
  );
  await receive('500000.00', opened.id);
  return opened;
}
const receive = (proceeds: string | null, id = file.id) =>
  database.owner.query('UPDATE exchange_finances SET proceeds = $2 WHERE exchange_id = $1', [id, proceeds]);
const draft = (changes: Partial<ReleaseDraft> = {}): ReleaseDraft => ({
  exchangeId: file.id,
  purpose: 'refund',
  ground: 'nothing_identified',
  amount: '1000',
  ...changes,
});
const ask = (changes: Partial<ReleaseDraft> = {}, member = people.coordinator) =>
  member.enter((scope) => requestRelease(scope, releaseRequest.parse(draft(changes)))).then(({ id }) => id);
/** A notice identifies; here its outcome is enough, which only the owner may write. */
const identify = () =>
  database.owner.query(
    `UPDATE exchange_properties SET status = 'identified', identified_on = $2 WHERE exchange_id = $1 AND side = 'replacement'`,
    [file.id, ago(20)],
  );
const approved = async (id: string) => {
  for (const member of [people.admin, people.other]) await member.enter((scope) => approve(scope, { id }));
  return id;
};
const call = (id: string, changes: object = {}, member = people.coordinator) =>
  member.enter((scope) =>
    logCall(scope, { id, contactId: client, number: PHONE, outcome: 'confirmed', ...changes }),
  );
const funds = (member = people.coordinator) => member.enter((scope) => fundsOf(scope, file.id));
const shown = async (id: string) => (await funds()).requests.find((request) => request.id === id)!;
const contents = async () =>
  (await database.owner.query('SELECT r.* FROM disbursement_requests r ORDER BY id')).rows as unknown[];
/** The refusal, which wrote nothing. */
async function refusal(work: () => Promise<unknown>): Promise<ExpectedError> {
  const [before, events] = [await contents(), await eventsOf()];
  const error = await work().then(
    () => expect.fail('was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ExpectedError);
  expect(await contents()).toEqual(before);
  expect(await eventsOf()).toEqual(events);
  return error as ExpectedError;
}
const eventsOf = async (id?: string) =>
  (
    await database.owner.query<{ kind: string }>(
      `SELECT kind FROM domain_events WHERE kind LIKE 'disbursement.%' AND ($1::uuid IS NULL OR subject_id = $1) ORDER BY id`,
      [id ?? null],
    )
  ).rows.map(({ kind }) => kind);

describe('asking', () => {
  it('for a refund on day 30 is refused in the words of the rule', async () => {
    file = await sold(30);
    const { message, fields } = await refusal(() => ask());
    const through = `through ${writeDate(addDays(ago(30), 45))}`;
    expect(message).toBe(`No refund while the identification period is open, ${through}. Nothing changed.`);
    expect(Object.keys(fields)).toEqual(['ground']);
  });

  it('for a refund on day 46 is allowed when nothing was identified, and goes to the taxpayer', async () => {
    const id = await ask({ payeeName: 'Somebody else', payeeId: undefined });
    expect(await shown(id)).toMatchObject({ status: 'requested', payee: 'Ruiz', amount: '1000.00' });
    expect(await eventsOf(id)).toEqual(['disbursement.requested']);
  });

  it('for a refund on day 46 is refused when something was identified', async () => {
    await identify();
    expect((await refusal(() => ask())).message).toMatch(/1 property was identified or received/);
  });

  it.each(['changed_mind', 'pledge', 'loan'] as const)('because of %s is refused', async (ground) => {
    expect((await refusal(() => ask({ ground }))).fields).toHaveProperty('ground');
  });

  it('on a contingency that reads as a change of mind is refused as that', async () => {
    const told = {
      ground: 'contingency',
      contingency: 'The client changed his mind.',
      evidence: 'Letter',
    } as const;
    expect((await refusal(() => ask(told))).message).toMatch(/^Changing your mind/);
    const id = await ask({ ...told, contingency: 'The county denied the rezoning (clause 9).' });
    expect(
      (await shown(id)).gate?.conditions.some(({ because }) => because.some((r) => r.confirmWithCounsel)),
    ).toBe(true);
  });

  it('for more than is held is refused', async () => {
    await receive('999.99');
    expect((await refusal(() => ask())).fields).toEqual({ amount: 'Only $999.99 is held.' });
    expect(await funds()).toMatchObject({ held: '999.99', released: '0.00' });
  });

  it('for a payment waits for its papers, and is not for the taxpayer', async () => {
    const { properties } = await funds();
    const payment = { purpose: 'replacement', ground: '', propertyId: properties[0]!.id } as const;
    expect((await refusal(() => ask({ ...payment, payeeName: 'Ruiz, Maria.' }))).fields).toHaveProperty(
      'payeeName',
    );
    const id = await ask({ ...payment, payeeName: 'Title company' });
    expect((await shown(id)).gate?.conditions.filter(({ met }) => !met).map(({ code }) => code)).toEqual([
      ...['not_identified', 'assignment_missing', 'notice_missing', 'approvals_missing', 'call_back_missing'],
    ]);
  });

  it('says what is missing at each field', () => {
    const { error } = releaseRequest.safeParse(draft({ ground: 'contingency', amount: '0' }));
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['amount']);
    const told = releaseRequest.safeParse(draft({ ground: 'contingency' })).error;
    expect(told?.issues.map(({ path }) => path.join('.'))).toEqual(['contingency', 'evidence']);
    const payment = releaseRequest.safeParse(draft({ purpose: 'replacement' })).error;
    expect(payment?.issues.map(({ path }) => path.join('.'))).toEqual(['payeeName', 'propertyId']);
  });
});

describe('a request', () => {
  it('is released after two others approved, somebody on file confirmed, and the number was typed', async () => {
    const id = await ask();
    const go = (typed = file.exchangeNumber) =>
      people.coordinator.enter((scope) => release(scope, { id, typed }));
    expect((await refusal(() => people.coordinator.enter((scope) => approve(scope, { id })))).kind).toBe(
      'conflict',
    );
    expect((await refusal(go)).message).toMatch(/^Two approvals/);
    await people.admin.enter((scope) => approve(scope, { id, note: 'Read the file' }));
    await refusal(() => people.admin.enter((scope) => approve(scope, { id })));
    expect((await refusal(go)).message).toMatch(/^One more approval/);
    await people.other.enter((scope) => approve(scope, { id }));
    expect((await refusal(go)).message).toMatch(/^Call a person on file/);
    await call(id);
    expect((await refusal(() => go('EX-0'))).fields).toHaveProperty('typed');
    await go();
    expect(await shown(id)).toMatchObject({
      status: 'released',
      approvals: [{ by: 'admin ridgeline', note: 'Read the file' }, { by: 'admin ridgeline' }],
      calls: [{ name: 'Ruiz', number: PHONE, by: 'coordinator ridgeline' }],
    });
    expect(await eventsOf(id)).toEqual([
      ...['disbursement.requested', 'disbursement.approved', 'disbursement.approved'],
      ...['disbursement.called_back', 'disbursement.released'],
    ]);
  });

  it('is released once what was received is on file, and asked for and approved before', async () => {
    await receive(null);
    const id = await approved(await ask());
    await call(id);
    const go = () => people.coordinator.enter((scope) => release(scope, { id, typed: file.exchangeNumber }));
    expect((await refusal(go)).message).toMatch(/Record the funds received under Money\./);
    await receive('1000');
    await go();
    expect((await shown(id)).status).toBe('released');
  });

  it('is called back at no number that is not on file', async () => {
    const id = await ask();
    for (const wrong of [{ number: '(900) 555-0100' }, { contactId: people.client.userId }])
      expect((await refusal(() => call(id, wrong))).fields).toHaveProperty('number');
    // The one on file is taken.
    await call(id, { outcome: 'not_reached', note: 'No answer' });
    expect((await shown(id)).calls).toMatchObject([{ outcome: 'not_reached', note: 'No answer' }]);
  });

  it('is approved no more, nor released, once something was identified', async () => {
    const [fresh, ready] = [await ask(), await approved(await ask())];
    await call(ready);
    await identify();
    const words = /1 property was identified or received/;
    expect(
      (await refusal(() => people.admin.enter((scope) => approve(scope, { id: fresh })))).message,
    ).toMatch(words);
    const go = () =>
      people.coordinator.enter((scope) => release(scope, { id: ready, typed: file.exchangeNumber }));
    expect((await refusal(go)).message).toMatch(words);
  });

  it('is blocked for a reason, asked for again, and then both look again', async () => {
    const id = await approved(await ask());
    const stop = { id, was: 'approved', reason: 'The account number differs' } as const;
    await people.admin.enter((scope) => block(scope, stop));
    expect(await shown(id)).toMatchObject({ status: 'blocked', reason: stop.reason });
    expect((await refusal(() => people.other.enter((scope) => block(scope, stop)))).kind).toBe('conflict');
    await people.coordinator.enter((scope) => askAgain(scope, { id }));
    expect(await shown(id)).toMatchObject({ status: 'requested', approvals: [] });
    await people.coordinator.enter((scope) => withdraw(scope, { ...stop, was: 'requested' }));
    expect((await shown(id)).status).toBe('withdrawn');
    expect(await eventsOf(id)).toEqual([
      ...['requested', 'approved', 'approved', 'blocked', 'asked_again', 'withdrawn'].map(
        (kind) => `disbursement.${kind}`,
      ),
    ]);
  });

  it('that two people approve at once is approved by both', async () => {
    const id = await ask();
    await Promise.all(
      [people.admin, people.other].map((one) => one.enter((scope) => approve(scope, { id }))),
    );
    expect(await shown(id)).toMatchObject({ status: 'approved', approvals: [{}, {}] });
  });

  it('that two people release at once is released once', async () => {
    const id = await approved(await ask());
    await call(id);
    const both = await Promise.allSettled(
      [people.admin, people.coordinator].map((one) =>
        one.enter((scope) => release(scope, { id, typed: file.exchangeNumber })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await eventsOf(id)).filter((kind) => kind === 'disbursement.released')).toHaveLength(1);
  });

  it('is nobody’s who does not see the exchange, and not for its client', async () => {
    const id = await ask();
    for (const [member, kind] of [
      [people.stranger, 'not_found'],
      [people.client, 'forbidden'],
    ] as const) {
      expect((await refusal(() => member.enter((scope) => approve(scope, { id })))).kind).toBe(kind);
      expect((await refusal(() => call(id, {}, member))).kind).toBe(kind);
    }
    expect((await refusal(() => ask({}, people.stranger))).kind).toBe('not_found');
    await expect(funds(people.client)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await shown(id)).status).toBe('requested');
  });
});
