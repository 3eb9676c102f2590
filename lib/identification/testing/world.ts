/** A firm, a taxpayer and an exchange whose identification period is open, for tests of notices. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { addDays, calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { ExpectedError } from '@/lib/shared/errors';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { textOf } from '../choose';
import { recordPaper, sendNotice } from '../commands';
import { paperNotice } from '../input';
import { identificationOf } from '../queries';

let database: TestDatabase;
let app: TestApp;
let contact: string;

type Person = 'coordinator' | 'client' | 'otherClient' | 'thirdParty' | 'stranger';
export const people = {} as Record<Person, TestMember>;
/** The exchange that each test begins with, sold ten days ago; a test that needs another puts it here. */
export const world = { id: '' };
export const owner = () => database.owner;
export const today = calendarDateIn('America/Chicago', new Date());

export function beginWorld() {
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
    world.id = await openFile(addDays(today, -10));
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
}

export const openFile = (transferredOn: CalendarDate, more: object = {}) =>
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

export const refusal = (work: Promise<unknown>): Promise<ExpectedError> =>
  work.then(
    () => expect.fail('was not refused'),
    (error: unknown) => {
      if (!(error instanceof ExpectedError)) throw error;
      return error;
    },
  );

export const page = (member = people.client) => member.enter((scope) => identificationOf(scope, world.id));
export const named = async (...streets: string[]) => {
  const { properties } = (await page()).replacement;
  return properties.filter(({ view }) => streets.includes(view.address));
};

/** Reads the text and signs it, as the page does. */
export async function send(
  streets: string[],
  changes: object = {},
  kind: 'identification' | 'revocation' = 'identification',
) {
  const shown = await page();
  const properties = await named(...streets);
  const input = {
    exchangeId: world.id,
    kind,
    propertyIds: properties.map((property) => property.id),
    text: textOf(shown, kind, 'replacement', properties, properties[0]?.notice?.sentTo ?? shown.firm),
    signedName: 'client ridgeline',
    consent: true as const,
    ...changes,
  };
  return people.client.enter((scope) => sendNotice(scope, input));
}
export const paper = async (streets: string[], changes: object = {}) => {
  const properties = await named(...streets);
  const input = paperNotice.parse({
    exchangeId: world.id,
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
export const status = async (street: string) => (await named(street))[0]?.status;
export const notices = async () =>
  (await database.owner.query('SELECT * FROM identification_notices WHERE exchange_id = $1', [world.id]))
    .rows;
