/** The order of agreement, transfer and identification: what comes too early is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { setClosing } from '@/lib/exchanges/closing';
import { addPropertyToFile } from '@/lib/exchanges/file-commands';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { stagesOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { exchangeTypes } from '@/lib/exchanges/rules/values';
import { clock } from '@/lib/platform/clock';
import { propertyInput } from '@/lib/properties/input';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { advanceStage } from './advance';
import { makeReady, recordPaper } from './testing/ready';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let client: string;
const realNow = clock.now;
const day = toCalendarDate;

beforeAll(async () => {
  database = await testDatabase();
  clock.now = () => new Date('2026-11-24T18:00:00Z');
  app = testApp(database);
  const firm = await app.firm('sluice');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  client = (await admin.enter((scope) => createContact(scope, { lastName: 'Osgood', types: ['client'] }))).id;
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

const opened = (more: Partial<NewExchangeDraft> = {}) =>
  coordinator.enter(async (scope) => {
    const input = newExchange.parse({
      client: { kind: 'existing', id: client },
      exchangeType: 'delayed',
      relinquished: [{ addressLine1: '12 Oak Street' }],
      taxpayer: { type: 'individual' },
      ...more,
    });
    return (await openExchange(scope, input)).id;
  });

const advance = (id: string, from: ExchangeStage, to: ExchangeStage, by = coordinator) =>
  by.enter((scope) => advanceStage(scope, { id, from, to }));

const stored = (id: string) => admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id } }));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { kind?: string; message?: string; fields?: object }) => error,
  );

describe('a transfer before the signed agreement', () => {
  it('is refused when the day of the closing is entered, and nothing is written', async () => {
    const id = await opened();
    await coordinator.enter((scope) => makeReady(scope, id, '2026-11-20'));
    const { id: propertyId } = await admin.enter(({ db }) =>
      db.exchangeProperty.findFirstOrThrow({ where: { exchangeId: id } }),
    );
    const close = (closedOn: string) =>
      refusal(
        coordinator.enter((scope) =>
          setClosing(scope, { exchangeId: id, propertyId, was: undefined, closedOn: day(closedOn) }),
        ),
      );
    expect(await close('2026-11-19')).toMatchObject({
      fields: { closedOn: beforeAgreement },
    });
    expect(await stored(id)).toMatchObject({ transferDate: null, status: 'draft' });
    expect(await close('2026-11-20')).toBeUndefined();
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'documents_signed' });
  });

  const beforeAgreement =
    'Enter a transfer date on or after the day on which the agreement was signed (Fri, Nov 20, 2026).';

  const stages = exchangeTypes.flatMap((exchangeType) =>
    stagesOf(exchangeType)
      .filter((stage) => stage !== 'closed')
      .map((stage) => [exchangeType, stage] as const),
  );

  it.each(stages)(
    'is refused of type %s at %s, by each command and by the database',
    async (exchangeType, stage) => {
      const parks = ['reverse', 'improvement', 'build_to_suit'].includes(exchangeType);
      const id = await opened({
        exchangeType,
        stage,
        agreementSignedOn: '2026-11-20',
        // So that it may be active before its papers: parked, and not sold.
        ...(parks && { parking: { titleTakenOn: '2026-11-21', parked: 'replacement' as const } }),
      });
      const { id: propertyId } = await admin.enter(({ db }) =>
        db.exchangeProperty.findFirstOrThrow({ where: { exchangeId: id } }),
      );
      const closedOn = day('2026-11-01');
      const set = coordinator.enter((scope) =>
        setClosing(scope, { exchangeId: id, propertyId, was: undefined, closedOn }),
      );
      expect(await refusal(set)).toMatchObject({ kind: 'invalid', fields: { closedOn: beforeAgreement } });
      const property = propertyInput.parse({ addressLine1: '2 Elm', transferredOn: closedOn });
      const add = coordinator.enter((scope) =>
        addPropertyToFile(scope, { exchangeId: id, side: 'relinquished', property }),
      );
      expect(await refusal(add)).toMatchObject({ fields: { 'property.transferredOn': beforeAgreement } });
      const byHand = coordinator.enter(({ db }) =>
        db.exchange.updateMany({ where: { id }, data: { transferDate: new Date(closedOn) } }),
      );
      expect(await refusal(byHand)).toMatchObject({ fields: { transferDate: expect.any(String) } });
      expect(await stored(id)).toMatchObject({ transferDate: null, stage });
      const written = { where: { exchangeId: id }, select: { transferredOn: true } } as const;
      expect(await admin.enter(({ db }) => db.exchangeProperty.findMany(written))).toEqual([
        { transferredOn: null },
      ]);
    },
  );

  it('is refused when the agreement is recorded with a later day', async () => {
    const id = await opened({ relinquished: [{ addressLine1: '1 Kiln Rd', transferredOn: '2026-11-10' }] });
    const late = coordinator.enter((scope) => recordPaper(scope, id, 'agreement', '2026-11-11'));
    expect(await refusal(late)).toMatchObject({
      fields: { signedOn: expect.stringContaining('on or before the transfer (Tue, Nov 10, 2026)') },
    });
    const papers = await admin.enter(({ db }) => db.document.count({ where: { exchangeId: id } }));
    expect(papers).toBe(0);
  });
});

describe('the lock of the identification', () => {
  it('waits until the day is over for the party where it ends last', async () => {
    // Sold on Oct 9: day 45 is Nov 23, and it is Nov 24 in Chicago.
    const id = await opened({
      stage: 'identification_open',
      relinquished: [{ addressLine1: '4 Fir', transferredOn: '2026-10-09' }],
    });
    const zone = (timezone: string | null) =>
      admin.enter(({ db }) => db.contact.updateMany({ where: { id: client }, data: { timezone } }));
    clock.now = () => new Date('2026-11-24T09:00:00Z');
    await zone('Pacific/Honolulu');
    expect(await refusal(advance(id, 'identification_open', 'identification_locked'))).toMatchObject({
      message: expect.stringContaining('which is not over where every party is'),
    });
    clock.now = () => new Date('2026-11-24T18:00:00Z');
    expect(await refusal(advance(id, 'identification_open', 'identification_locked'))).toBeUndefined();
    await zone(null);
  });
});
