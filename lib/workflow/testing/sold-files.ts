/** A firm whose files are sold before their gates are met, read on Nov 24, 2026. For tests. */
import { createContact } from '@/lib/contacts/commands';
import { setClosing } from '@/lib/exchanges/closing';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { exchangePage } from '@/lib/exchanges/page';
import { clock } from '@/lib/platform/clock';
import { toCalendarDate as day } from '@/lib/shared/calendar-date';
import { testDatabase } from '@/scripts/test/database';
import { testApp } from '@/scripts/test/firm';
import { workflowOf } from '../view';

export const NOW = new Date('2026-11-24T18:00:00Z');

export async function soldFiles() {
  const realNow = clock.now;
  clock.now = () => NOW;
  const database = await testDatabase();
  const app = testApp(database);
  const firm = await app.firm('weir');
  const admin = await firm.member('admin');
  const coordinator = await firm.member('coordinator');
  const { id: client } = await admin.enter((scope) =>
    createContact(scope, { lastName: 'Osgood', types: ['client'] }),
  );
  const saleOf = async (exchangeId: string) => {
    const where = { exchangeId, side: 'relinquished' } as const;
    return (await admin.enter(({ db }) => db.exchangeProperty.findFirstOrThrow({ where }))).id;
  };
  return {
    database,
    admin,
    coordinator,
    client,
    saleOf,
    opened: (more: Partial<NewExchangeDraft> = {}) =>
      coordinator.enter(async (scope) => {
        const input = newExchange.parse({
          client: { kind: 'existing', id: client },
          exchangeType: 'delayed',
          relinquished: [{ addressLine1: '12 Oak Street' }],
          taxpayer: { type: 'individual' },
          ...more,
        });
        return (await openExchange(scope, input)).id;
      }),
    /** Enters, moves or takes back the day of the sale. */
    sell: async (exchangeId: string, closedOn?: string, was?: string) => {
      const propertyId = await saleOf(exchangeId);
      return coordinator.enter((scope) =>
        setClosing(scope, {
          exchangeId,
          propertyId,
          was: was ? day(was) : undefined,
          closedOn: closedOn ? day(closedOn) : undefined,
        }),
      );
    },
    stored: (id: string) =>
      admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id }, include: { card: true } })),
    workflow: (id: string) =>
      coordinator.enter(async (scope) => {
        const { exchange, gates } = await exchangePage(scope, id, { withGates: true });
        return workflowOf(scope, exchange, gates);
      }),
    close: async () => {
      clock.now = realNow;
      await app.close();
      await database.drop();
    },
  };
}

export type SoldFiles = Awaited<ReturnType<typeof soldFiles>>;
