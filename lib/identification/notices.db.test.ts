/** Identifying on a real database: what is written, what refuses, and who sees it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { Scope } from '@/lib/access/scope';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { setClosing } from '@/lib/exchanges/closing';
import { editProperty, moveProperty, proposeProperty } from '@/lib/exchanges/file-properties';
import { newExchange } from '@/lib/exchanges/input';
import { propertyDraft } from '@/lib/properties/input';
import { addDays, calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { ExpectedError } from '@/lib/shared/errors';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { textOf } from './choose';
import { recordPaper, sendNotice } from './commands';
import { paperNotice } from './input';
import { identificationOf } from './queries';

let database: TestDatabase;
let app: TestApp;
const people = {} as Record<'coordinator' | 'client' | 'otherClient' | 'thirdParty' | 'stranger', TestMember>;
let contact: string;
let id: string;
const today = calendarDateIn('America/Chicago', new Date());

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  const admin = await firm.member('admin');
  people.coordinator = await firm.member('coordinator');
  people.client = await firm.member('client');
  people.otherClient = await firm.member('client');
  people.thirdParty = await firm.member('third_party');
  people.stranger = await (await app.firm('elsewhere')).member('admin');
  contact = await admin.enter(async (scope) => {
    const made = await createContact(scope, { lastName: 'Ruiz', types: [] });
    await scope.db.contact.updateMany({ where: { id: made.id }, data: { userId: people.client.userId } });
    return made.id;
  });
});
beforeEach(async () => {
  id = await openFile(addDays(today, -10));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const openFile = (transferredOn: CalendarDate, more: object = {}) =>
  people.coordinator.enter(async (scope) => {
    const input = newExchange.parse({
      client: { kind: 'existing', id: contact },
      exchangeType: 'delayed',
      relinquished: [{ addressLine1: '12 Oak Street', value: '750000', transferredOn }],
      replacement: [
        { addressLine1: '4 Mill Rd', city: 'Austin', state: 'TX', value: '657000' },
        { addressLine1: '9 Quarry Rd', city: 'Austin', state: 'TX', value: '700000' },
      ],
      taxpayer: { type: 'individual', returnDueOn: addDays(transferredOn, 400) },
      ...more,
    });
    return (await openExchange(scope, input)).id;
  });

const refusal = (work: Promise<unknown>): Promise<ExpectedError> =>
  work.then(
    () => expect.fail('was not refused'),
    (error: unknown) => {
      if (!(error instanceof ExpectedError)) throw error;
      return error;
    },
  );

const page = (member = people.client) => member.enter((scope) => identificationOf(scope, id));
const named = async (...streets: string[]) => {
  const { properties } = (await page()).replacement;
  return properties.filter(({ view }) => streets.includes(view.address));
};

/** Reads the text and signs it, as the page does. */
async function send(
  streets: string[],
  changes: object = {},
  kind: 'identification' | 'revocation' = 'identification',
) {
  const shown = await page();
  const properties = await named(...streets);
  const input = {
    exchangeId: id,
    kind,
    propertyIds: properties.map((property) => property.id),
    text: textOf(shown, kind, 'replacement', properties, properties[0]?.notice?.sentTo ?? shown.firm),
    signedName: 'client ridgeline',
    consent: true as const,
    ...changes,
  };
  return people.client.enter((scope) => sendNotice(scope, input));
}
const paper = async (streets: string[], changes: object = {}) => {
  const properties = await named(...streets);
  const input = paperNotice.parse({
    exchangeId: id,
    kind: 'identification',
    propertyIds: properties.map((property) => property.id),
    signedName: 'Maria Ruiz',
    signedOn: addDays(today, -3),
    sentOn: addDays(today, -2),
    sentTo: 'The seller of 4 Mill Rd',
    ...changes,
  });
  return people.coordinator.enter((scope) => recordPaper(scope, input));
};
const status = async (street: string) => (await named(street))[0]?.status;
const notices = async () =>
  (await database.owner.query('SELECT * FROM identification_notices WHERE exchange_id = $1', [id])).rows;

/** What the owner's connection is refused with, in a transaction of its own. */
async function raw(statements: [text: string, values: unknown[]][]): Promise<string | undefined> {
  await database.owner.query('BEGIN');
  try {
    for (const [text, values] of statements) await database.owner.query(text, values);
    await database.owner.query('COMMIT');
    return undefined;
  } catch (error) {
    await database.owner.query('ROLLBACK');
    return (error as { constraint?: string }).constraint;
  }
}
async function rawNotice(changes: Record<string, unknown>, street: string | null, description = '4 Mill Rd') {
  const { organization_id } = (
    await database.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM exchanges WHERE id = $1',
      [id],
    )
  ).rows[0]!;
  const row: Record<string, unknown> = {
    organization_id,
    id: (await database.owner.query<{ id: string }>('SELECT uuidv7() AS id')).rows[0]!.id,
    exchange_id: id,
    kind: 'identification',
    method: 'paper',
    text: 'I identify 4 Mill Rd, 12 Oak Street and 9 Quarry Rd.',
    signed_name: 'Maria Ruiz',
    sent_to: 'ridgeline exchanges',
    signed_at: new Date(Date.now() - 60_000),
    sent_at: new Date(Date.now() - 30_000),
    ...changes,
  };
  const marks = Object.keys(row).map((_, n) => `$${n + 1}`);
  const property =
    street &&
    (
      await database.owner.query<{ id: string }>(
        'SELECT id FROM exchange_properties WHERE address_line1 = $1 ORDER BY exchange_id = $2 DESC LIMIT 1',
        [street, id],
      )
    ).rows[0]!.id;
  return raw([
    [
      `INSERT INTO identification_notices (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`,
      Object.values(row),
    ],
    ...(property
      ? ([
          [
            'INSERT INTO identification_notice_properties (organization_id, notice_id, property_id, description) VALUES ($1, $2, $3, $4)',
            [organization_id, row.id, property, description],
          ],
        ] as [string, unknown[]][])
      : []),
  ]);
}

describe('the taxpayer', () => {
  it('drafts, signs and sends, and the receipt holds the exact text, its instant and its hash', async () => {
    const draft = propertyDraft.parse({
      exchangeId: id,
      property: { addressLine1: '77 Lake Dr', city: 'Waco', value: '90,000' },
    });
    await people.client.enter((scope) => proposeProperty(scope, draft));
    const before = Date.now();
    await send(['4 Mill Rd', '77 Lake Dr']);
    const { notices: kept, replacement } = await page();
    expect(kept).toHaveLength(1);
    const [notice] = kept;
    expect(notice).toMatchObject({
      kind: 'identification',
      method: 'portal',
      signedName: 'client ridgeline',
      sentTo: 'ridgeline exchanges',
      sha256: createHash('sha256').update(notice!.text).digest('hex'),
    });
    expect(notice!.text).toContain('1. 4 Mill Rd, Austin, TX (value about $657,000.00)');
    expect(notice!.sentAt.getTime()).toBeGreaterThan(before - 60_000);
    expect(notice!.properties.map(({ value }) => value).sort()).toEqual(['657000.00', '90000.00']);
    expect(replacement.properties.map(({ status }) => status).sort()).toEqual([
      'identified',
      'identified',
      'proposed',
    ]);
  });

  it('corrects a draft, and nothing that a notice names', async () => {
    const [mill] = await named('4 Mill Rd');
    const was = { addressLine1: '4 Mill Rd', city: 'Austin', state: 'TX', value: '657000.00' };
    const change = (property: object) =>
      people.client.enter((scope) =>
        editProperty(scope, { exchangeId: id, propertyId: mill!.id, property: { ...was, ...property }, was }),
      );
    await change({ value: '600000.00', legalDescription: 'Lot 7, Block 3' });
    expect((await named('4 Mill Rd'))[0]).toMatchObject({
      description: '4 Mill Rd, Austin, TX. Lot 7, Block 3',
      value: '600000.00',
    });
    // What the form showed is not so any more.
    expect((await refusal(change({ city: 'Waco' }))).kind).toBe('conflict');
    await send(['4 Mill Rd']);
    expect((await refusal(change({}))).kind).toBe('forbidden');
    const { count } = await people.client.enter(({ db }) =>
      db.exchangeProperty.updateMany({ where: { id: mill!.id }, data: { city: 'Waco' } }),
    );
    expect(count).toBe(0);
  });

  it('is asked to read again when something changed since', async () => {
    const shown = await page();
    const properties = await named('4 Mill Rd');
    const text = textOf(shown, 'identification', 'replacement', properties, shown.firm);
    expect((await refusal(send(['4 Mill Rd'], { text: text.replace('4 Mill', '5 Mill') }))).kind).toBe(
      'conflict',
    );
    expect(await notices()).toEqual([]);
  });

  it('signs with the own name', async () => {
    expect((await refusal(send(['4 Mill Rd'], { signedName: 'Somebody Else' }))).fields).toHaveProperty(
      'signedName',
    );
    await send(['4 Mill Rd'], { signedName: ' Client  RIDGELINE ' });
  });

  it('does not send what is ambiguous, and is told why', async () => {
    const draft = propertyDraft.parse({
      exchangeId: id,
      property: { addressLine1: 'unimproved land in Hood County up to $100k' },
    });
    await people.client.enter((scope) => proposeProperty(scope, draft));
    const { message } = await refusal(send(['unimproved land in Hood County up to $100k']));
    expect(message).toContain('A price limit does not say which property is meant.');
  });

  it('revokes to the same recipient, and may identify again', async () => {
    await send(['4 Mill Rd', '9 Quarry Rd']);
    await send(['4 Mill Rd'], {}, 'revocation');
    expect(await status('4 Mill Rd')).toBe('revoked');
    expect(await status('9 Quarry Rd')).toBe('identified');
    expect((await refusal(send(['4 Mill Rd'], {}, 'revocation'))).kind).toBe('conflict');
    await send(['4 Mill Rd']);
    expect(await status('4 Mill Rd')).toBe('identified');
    expect((await page()).notices).toHaveLength(3);
  });

  it('sends nothing after the period, in the words of the rule', async () => {
    id = await openFile(addDays(today, -60));
    const ended = addDays(today, -15);
    const { message, kind } = await refusal(send(['4 Mill Rd']));
    expect(kind).toBe('conflict');
    expect(message).toContain(
      'at midnight Central. Nothing can be identified now. Property received by then still counts.',
    );
    expect((await page()).replacement).toMatchObject({ state: 'ended', deadline: ended });
    expect(await notices()).toEqual([]);
    expect(await status('4 Mill Rd')).toBe('proposed');
  });

  it('names nothing of another exchange', async () => {
    const [mill] = await named('4 Mill Rd');
    const first = id;
    id = await openFile(addDays(today, -10));
    const { kind } = await refusal(send(['4 Mill Rd'], { propertyIds: [mill!.id] }));
    expect(kind).toBe('not_found');
    id = first;
  });

  it('neither backdates nor signs for staff, whatever is sent to the database', async () => {
    const row = { exchangeId: id, kind: 'identification' as const, text: 'x', signedName: 'x', sentTo: 'x' };
    const write = (member: TestMember, more: object) =>
      refusal(
        member.enter(({ db }) =>
          db.identificationNotice.createMany({ data: [{ ...row, method: 'portal', ...more }] }),
        ),
      );
    expect((await write(people.client, { sentAt: new Date('2026-01-01') })).kind).toBe('forbidden');
    expect((await write(people.client, { signerId: people.coordinator.userId })).kind).toBe('forbidden');
    expect((await write(people.client, { method: 'paper' })).kind).toBe('forbidden');
    expect((await write(people.coordinator, {})).kind).toBe('forbidden');
  });
});

describe('staff', () => {
  it('record a paper with its own days, and who recorded it when', async () => {
    await paper(['4 Mill Rd']);
    const [notice] = (await page(people.coordinator)).notices;
    expect(notice).toMatchObject({
      method: 'paper',
      sentTo: 'The seller of 4 Mill Rd',
      signedName: 'Maria Ruiz',
    });
    expect(calendarDateIn('America/Chicago', notice!.sentAt)).toBe(addDays(today, -2));
    expect(notice!.recordedAt.getTime()).toBeGreaterThan(notice!.sentAt.getTime());
  });

  it('record after the deadline what was sent before it, and nothing that was sent later', async () => {
    id = await openFile(addDays(today, -50));
    const late = await refusal(
      paper(['4 Mill Rd'], { signedOn: addDays(today, -6), sentOn: addDays(today, -4) }),
    );
    expect(late.message).toContain('Nothing can be identified now.');
    expect(late.fields).toHaveProperty('sentOn');
    await paper(['4 Mill Rd'], { signedOn: addDays(today, -6), sentOn: addDays(today, -5) });
    expect(await status('4 Mill Rd')).toBe('identified');
  });

  it.each([
    ['sent before it was signed', { signedOn: today, sentOn: addDays(today, -1) }],
    ['sent tomorrow', { sentOn: addDays(today, 1) }],
  ])('record nothing that was %s', async (_, changes) => {
    expect((await refusal(paper(['4 Mill Rd'], changes))).fields).toHaveProperty('sentOn');
  });

  it('revoke by paper to the same recipient only', async () => {
    await paper(['4 Mill Rd']);
    const other = await refusal(paper(['4 Mill Rd'], { kind: 'revocation', sentTo: 'ridgeline exchanges' }));
    expect(other.message).toContain('to the person it was sent to');
    await paper(['4 Mill Rd'], { kind: 'revocation', sentTo: 'the seller of 4 mill rd ' });
    expect(await status('4 Mill Rd')).toBe('revoked');
  });

  it('move a property along its steps, and neither identify nor revoke it without a notice', async () => {
    const [mill] = await named('4 Mill Rd');
    const move = (
      from: 'proposed' | 'under_contract',
      to: 'under_contract' | 'identified' | 'proposed' | 'acquired',
    ) =>
      people.coordinator.enter((scope) =>
        moveProperty(scope, { exchangeId: id, propertyId: mill!.id, from, to }),
      );
    expect((await refusal(move('proposed', 'identified'))).kind).toBe('invalid');
    expect((await refusal(move('proposed', 'acquired'))).message).toContain('day of the closing');
    await move('proposed', 'under_contract');
    expect((await refusal(move('proposed', 'under_contract'))).kind).toBe('conflict');
    expect((await refusal(move('under_contract', 'identified'))).kind).toBe('invalid');
    await move('under_contract', 'proposed');
    for (const data of [
      { status: 'identified' as const },
      { identifiedOn: new Date() },
      { status: 'revoked' as const },
    ]) {
      const past = people.coordinator.enter(({ db }: Scope) =>
        db.exchangeProperty.updateMany({ where: { id: mill!.id }, data }),
      );
      expect((await refusal(past)).message).toContain('signed notice');
    }
  });

  it('identify the relinquished property where the replacement is parked', async () => {
    id = await openFile(addDays(today, -10), {
      exchangeType: 'reverse',
      relinquished: [{ addressLine1: '12 Oak Street', value: '750000' }],
      parking: { titleTakenOn: addDays(today, -10), parked: 'replacement' },
    });
    const { relinquished, replacement } = await page(people.coordinator);
    expect(relinquished).toMatchObject({ state: 'open', deadline: addDays(today, 35) });
    expect(replacement.state).toBe('not_begun');
    const oak = relinquished!.properties[0]!;
    await paper([], { propertyIds: [oak.id] });
    const after = (await page(people.coordinator)).relinquished!.properties[0]!;
    expect(after).toMatchObject({ status: 'under_contract', notice: { sentTo: 'The seller of 4 Mill Rd' } });
    expect((await page()).notices[0]!.text).toContain('Rev. Proc. 2000-37');
  });
});

describe('the database, whoever writes', () => {
  it.each<[string, string, Record<string, unknown>, string | null]>([
    ['names no property', 'identification_notices_name_property', {}, null],
    ['is unsigned', 'identification_notices_signed', { signed_name: ' ' }, '4 Mill Rd'],
    [
      'is sent before it is signed',
      'identification_notices_sent_after_signing',
      { signed_at: new Date(Date.now() + 7_200_000) },
      '4 Mill Rd',
    ],
    [
      'lies ahead',
      'identification_notices_not_ahead',
      { sent_at: new Date(Date.now() + 3_600_000) },
      '4 Mill Rd',
    ],
    [
      'names another property than its text',
      'identification_notice_properties_in_text',
      { text: 'Nothing' },
      '4 Mill Rd',
    ],
    ['identifies what was sold', 'identification_notice_properties_side', {}, '12 Oak Street'],
    [
      'revokes what no notice identifies',
      'identification_notices_revoke_identified',
      { kind: 'revocation' },
      '4 Mill Rd',
    ],
  ])('refuses a notice that %s', async (_, constraint, changes, street) => {
    expect(await rawNotice(changes, street, street ?? undefined)).toBe(constraint);
    expect(await notices()).toEqual([]);
  });

  it('refuses one that was sent at midnight after day 45, and takes the last second before, where the exchange is', async () => {
    id = await openFile(addDays(today, -50));
    const end = async (seconds: number) =>
      (
        await database.owner.query<{ at: Date }>(
          `SELECT app.end_of_day(identification_deadline, time_zone) + make_interval(secs => $2) AS at FROM exchanges WHERE id = $1`,
          [id, seconds],
        )
      ).rows[0]!.at;
    const sent = async (seconds: number) => {
      const at = await end(seconds);
      return rawNotice({ signed_at: at, sent_at: at }, '4 Mill Rd');
    };
    expect(await sent(0)).toBe('identification_notices_in_time');
    expect(await sent(-1)).toBeUndefined();
  });

  it('refuses a property of another exchange, and the same property twice', async () => {
    await rawNotice({}, '4 Mill Rd');
    expect(await rawNotice({}, '4 Mill Rd')).toBe('identification_notice_properties_once');
    await openFile(addDays(today, -9), { replacement: [{ addressLine1: '3 Far Away' }] });
    expect(await rawNotice({ text: '3 Far Away' }, '3 Far Away', '3 Far Away')).toBe(
      'identification_notice_properties_of_exchange',
    );
  });

  it('refuses a revocation before the identification, and one of what was received', async () => {
    await rawNotice({}, '4 Mill Rd');
    const early = new Date(Date.now() - 3_600_000);
    expect(await rawNotice({ kind: 'revocation', signed_at: early, sent_at: early }, '4 Mill Rd')).toBe(
      'identification_notices_revoked_after',
    );
    const [mill] = await named('4 Mill Rd');
    await people.coordinator.enter((scope) =>
      setClosing(scope, { exchangeId: id, propertyId: mill!.id, closedOn: today, was: undefined }),
    );
    expect(await rawNotice({ kind: 'revocation' }, '4 Mill Rd')).toBe(
      'identification_notice_properties_open',
    );
  });

  it('changes and removes nothing that was sent, and adds nothing to it', async () => {
    await send(['4 Mill Rd']);
    const [notice] = await notices();
    const [quarry] = await named('9 Quarry Rd');
    for (const statement of [
      `UPDATE identification_notices SET text = 'Other' WHERE id = $1`,
      'UPDATE identification_notice_properties SET value = 1 WHERE notice_id = $1',
      'DELETE FROM identification_notice_properties WHERE notice_id = $1',
    ]) {
      expect(await raw([[statement, [notice!.id]]])).toBe('identification_notices_stay');
    }
    const more: [string, unknown[]] = [
      'INSERT INTO identification_notice_properties (organization_id, notice_id, property_id, description) VALUES ($1, $2, $3, $4)',
      [notice!.organization_id, notice!.id, quarry!.id, '4 Mill Rd'],
    ];
    expect(await raw([more])).toBe('identification_notices_stay');
  });
});

describe('others', () => {
  it('of the exchange and of other files see no notice, though there is one', async () => {
    await send(['4 Mill Rd']);
    expect(await notices()).toHaveLength(1);
    const count = (member: TestMember) => member.enter(({ db }) => db.identificationNotice.count());
    expect(await count(people.client)).toBeGreaterThan(0);
    expect(await count(people.otherClient)).toBe(0);
    expect(await count(people.stranger)).toBe(0);
    expect((await refusal(count(people.thirdParty))).kind).toBe('forbidden');
    expect((await refusal(people.otherClient.enter((scope) => identificationOf(scope, id)))).kind).toBe(
      'not_found',
    );
    const draft = propertyDraft.parse({ exchangeId: id, property: { addressLine1: '1 Main St' } });
    const drafted = people.otherClient.enter((scope) => proposeProperty(scope, draft));
    expect((await refusal(drafted)).kind).toBe('not_found');
  });
});
