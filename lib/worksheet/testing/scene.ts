/** A firm with its people and files of the debt-boot case, for the database tests of the worksheet. */
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { testDatabase } from '@/scripts/test/database';
import { testApp, type TestMember } from '@/scripts/test/firm';
import { recordBasis } from '../commands';
import { completeWorksheet } from '../complete';
import { basisInput, statementInput } from '../input';
import { moneyOnFile } from '../queries';
import { standingOf } from '../standing';
import { recordStatement } from '../statement-commands';

export const saleFigures = {
  ...{ closedOn: '2026-09-01', price: '800000', debt: '400k', exchangeExpenses: '40,000', cash: '360000' },
  was: null,
};
export const purchaseFigures = {
  ...{ closedOn: '2026-10-01', price: '0.7m', debt: '340000', cash: '360000' },
  was: null,
};

export interface TestFile {
  id: string;
  sale: string;
  purchase: string;
}

/** Both properties closed unless said otherwise. It is Nov 24, 2026 until `close`. */
export async function openScene() {
  const realNow = clock.now;
  clock.now = () => new Date('2026-11-24T18:00:00Z');
  const database = await testDatabase();
  const app = testApp(database);
  const firm = await app.firm('millrace');
  const people = {
    admin: await firm.member('admin'),
    coordinator: await firm.member('coordinator'),
    stranger: await firm.member('coordinator'),
    taxpayer: await firm.member('client'),
    thirdParty: await firm.member('third_party'),
  };
  const { admin, coordinator, taxpayer } = people;
  const osgood = await admin.enter((scope) =>
    createContact(scope, { lastName: 'Osgood', types: ['client'] }),
  );
  await database.owner.query('UPDATE contacts SET user_id = $2 WHERE id = $1', [osgood.id, taxpayer.userId]);

  const enterStatement = (by: TestMember, exchangeId: string, propertyId: string, figures: object) =>
    by.enter((scope) => recordStatement(scope, statementInput.parse({ exchangeId, propertyId, ...figures })));

  return {
    ...people,
    database,
    enterStatement,
    opened: (more: Partial<NewExchangeDraft> = {}): Promise<TestFile> =>
      coordinator.enter(async (scope) => {
        const input = newExchange.parse({
          client: { kind: 'existing', id: osgood.id },
          exchangeType: 'delayed',
          relinquished: [{ addressLine1: '12 Oak Street', transferredOn: '2026-09-01' }],
          replacement: [{ addressLine1: '40 Mill Road', transferredOn: '2026-10-01' }],
          taxpayer: { type: 'individual' },
          ...more,
        });
        const { id } = await openExchange(scope, input);
        const { properties } = await moneyOnFile(scope, id);
        const of = (side: string) => properties.find((property) => property.side === side)?.id ?? '';
        return { id, sale: of('relinquished'), purchase: of('replacement') };
      }),
    enterBoth: async (file: TestFile) => {
      await enterStatement(coordinator, file.id, file.sale, saleFigures);
      await enterStatement(coordinator, file.id, file.purchase, purchaseFigures);
    },
    enterBasis: (exchangeId: string, figures: object) =>
      coordinator.enter((scope) =>
        recordBasis(scope, basisInput.parse({ exchangeId, was: null, ...figures })),
      ),
    complete: (exchangeId: string, by: TestMember = coordinator) =>
      by.enter((scope) => completeWorksheet(scope, { exchangeId })),
    finances: (exchangeId: string) =>
      admin.enter(async ({ db }) => {
        const row = await db.exchangeFinance.findFirstOrThrow({ where: { exchangeId } });
        return { cash: row.cashBoot.toFixed(2), mortgage: row.mortgageBoot.toFixed(2) };
      }),
    standing: (exchangeId: string, by: TestMember = coordinator) =>
      by.enter(async (scope) => standingOf(await moneyOnFile(scope, exchangeId), null)),
    mark: (exchangeId: string) =>
      admin.enter(({ db }) => db.taxWorksheet.findFirst({ where: { exchangeId } })),
    close: async () => {
      clock.now = realNow;
      await app.close();
      await database.drop();
    },
  };
}

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** The error that refused it; nothing when it went through. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { kind?: string; fields?: Record<string, string> }) => error,
  );
