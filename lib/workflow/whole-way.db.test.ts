/** A delayed exchange from intake to closed, each gate first naming what is missing. Dates count back from today. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { approve, logCall, release } from '@/lib/disbursements/commands';
import { releaseRequest } from '@/lib/disbursements/input';
import { requestRelease } from '@/lib/disbursements/request';
import { setClosing } from '@/lib/exchanges/closing';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { recordBasis, recordFunds } from '@/lib/worksheet/commands';
import { completeWorksheet } from '@/lib/worksheet/complete';
import { basisInput, fundsInput, statementInput } from '@/lib/worksheet/input';
import { recordStatement } from '@/lib/worksheet/statement-commands';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { advanceStage } from './advance';
import { answer, identifyByPaper, recordPaper } from './testing/ready';

let database: TestDatabase;
let app: TestApp;
const people = {} as Record<'admin' | 'other' | 'coordinator', TestMember>;
const PHONE = '(608) 555-0171';
const today = calendarDateIn('America/Chicago', new Date());
const ago = (days: number) => addDays(today, -days);

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('mainstream');
  people.admin = await firm.member('admin');
  people.other = await firm.member('admin');
  people.coordinator = await firm.member('coordinator');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const as = people;
type Work = Parameters<TestMember['enter']>[0];
const staff = (work: Work) => as.coordinator.enter(work);

/** What the next gate says is missing; then what is missing is recorded, and the file goes on. */
async function passes(
  id: string,
  [from, to]: readonly [ExchangeStage, ExchangeStage],
  missing: RegExp | null,
  record?: () => Promise<unknown>,
) {
  const advance = () => as.coordinator.enter((scope) => advanceStage(scope, { id, from, to }));
  if (missing) {
    await expect(advance(), `${from} to ${to}`).rejects.toMatchObject({
      message: expect.stringMatching(missing),
    });
  }
  await record?.();
  await advance();
}

it('goes all the way, and nowhere without what its stage needs', async () => {
  const contact = (lastName: string) =>
    as.admin.enter(async (scope) => {
      const { id } = await createContact(scope, { lastName, types: ['client'] });
      await scope.db.contact.updateMany({ where: { id }, data: { phonePrimary: PHONE } });
      return id;
    });
  const [client, escrow] = [await contact('Ferris'), await contact('Escrow')];
  const { id, exchangeNumber } = await as.coordinator.enter((scope) =>
    openExchange(
      scope,
      newExchange.parse({
        client: { kind: 'existing', id: client },
        exchangeType: 'delayed',
        relinquished: [{ addressLine1: '12 Oak Street' }],
        replacement: [{ addressLine1: '9 Elm Street' }],
        taxpayer: { type: 'individual', returnDueOn: addDays(today, 300) },
      }),
    ),
  );
  const properties = await as.admin.enter(({ db }) =>
    db.exchangeProperty.findMany({ where: { exchangeId: id }, select: { id: true, side: true } }),
  );
  const idOf = (side: string) => properties.find((one) => one.side === side)!.id;
  const [sale, purchase] = [idOf('relinquished'), idOf('replacement')];
  const figures = { price: '500000', debt: '', exchangeExpenses: '', cash: '500000', was: null };
  const statement = (propertyId: string, closedOn: string) =>
    staff((scope) =>
      recordStatement(scope, statementInput.parse({ exchangeId: id, propertyId, closedOn, ...figures })),
    );

  await passes(id, ['intake', 'eligibility'], null);
  await passes(id, ['eligibility', 'documents_signed'], /^Three things are missing/, async () => {
    await staff((scope) => answer(scope, id));
    await staff((scope) => recordPaper(scope, id, 'agreement', ago(62)));
    await staff((scope) => recordPaper(scope, id, 'assignment', ago(62)));
  });
  await passes(id, ['documents_signed', 'relinquished_closed'], /^4 things|^Four things/, async () => {
    await staff((scope) => recordPaper(scope, id, 'notice', ago(61)));
    await staff((scope) =>
      setClosing(scope, { exchangeId: id, propertyId: sale, was: undefined, closedOn: ago(60) }),
    );
    await staff((scope) =>
      recordFunds(
        scope,
        fundsInput.parse({
          exchangeId: id,
          proceeds: '500000',
          receivedOn: ago(60),
          bank: 'First Bank',
          was: { proceeds: '', receivedOn: '', bank: '' },
        }),
      ),
    );
    await statement(sale, ago(60));
  });
  await passes(id, ['relinquished_closed', 'identification_open'], null);
  await staff((scope) => identifyByPaper(scope, id, [purchase], ago(40)));
  await passes(id, ['identification_open', 'identification_locked'], null);
  await passes(
    id,
    ['identification_locked', 'replacement_contract'],
    /^Two things are missing: signed assignment of the purchase contract, notice to the seller/,
    async () => {
      await staff((scope) => recordPaper(scope, id, 'assignment', ago(5), 'replacement'));
      await staff((scope) => recordPaper(scope, id, 'notice', ago(5), 'replacement'));
    },
  );
  await passes(
    id,
    ['replacement_contract', 'replacement_closed'],
    /^Two things are missing: closing of the replacement, released disbursement/,
    async () => {
      const request = await as.coordinator.enter((scope) =>
        requestRelease(
          scope,
          releaseRequest.parse({
            exchangeId: id,
            purpose: 'replacement',
            propertyId: purchase,
            payeeId: escrow,
            amount: '500000',
          }),
        ),
      );
      await as.admin.enter((scope) => approve(scope, { id: request.id }));
      await as.other.enter((scope) => approve(scope, { id: request.id }));
      await staff((scope) =>
        logCall(scope, { id: request.id, contactId: escrow, number: PHONE, outcome: 'confirmed' }),
      );
      await staff((scope) => release(scope, { id: request.id, typed: exchangeNumber }));
      await staff((scope) =>
        setClosing(scope, { exchangeId: id, propertyId: purchase, was: undefined, closedOn: today }),
      );
    },
  );
  await passes(id, ['replacement_closed', 'reconciled'], /closing statements of both sides/, () =>
    statement(purchase, today),
  );
  await passes(id, ['reconciled', 'tax_package'], /completed Form 8824 worksheet/, async () => {
    await staff((scope) =>
      recordBasis(scope, basisInput.parse({ exchangeId: id, was: null, adjustedBasis: '200000' })),
    );
    await staff((scope) => completeWorksheet(scope, { exchangeId: id }));
  });
  await passes(id, ['tax_package', 'closed'], null);

  const file = await as.admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id } }));
  expect(file).toMatchObject({ stage: 'closed', status: 'completed' });
  const changes = await as.admin.enter(({ db }) =>
    db.exchangeStageChange.count({ where: { exchangeId: id } }),
  );
  expect(changes).toBe(10);
});
