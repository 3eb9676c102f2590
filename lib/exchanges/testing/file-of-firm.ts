/** A firm with one of each role and an exchange on which all of them meet. For tests of what stands around a file. */
import { createContact } from '@/lib/contacts/commands';
import { clock } from '@/lib/platform/clock';
import type { Role } from '@/lib/platform/database/door';
import { testDatabase } from '@/scripts/test/database';
import { testApp, type TestMember } from '@/scripts/test/firm';
import { openExchange } from '../commands';
import { newExchange } from '../input';

/** Sold on Nov 2, 2026, read on Nov 24: the return of an individual ends it on Apr 15, 2027. */
export async function fileOfFirm() {
  const realNow = clock.now;
  clock.now = () => new Date('2026-11-24T18:00:00Z');
  const database = await testDatabase();
  const app = testApp(database);
  const firm = await app.firm('ridgeline');
  const people = {} as Record<Role | 'other', TestMember>;
  for (const role of ['admin', 'coordinator', 'client', 'third_party', 'agency'] as const) {
    people[role] = await firm.member(role);
  }
  people.other = await firm.member('coordinator');
  const stranger = await (await app.firm('elsewhere')).member('admin');
  const contact = (lastName: string, userId: string) =>
    people.admin.enter(async (scope) => {
      const made = await createContact(scope, { lastName, types: [] });
      await scope.db.contact.updateMany({ where: { id: made.id }, data: { userId } });
      return made.id;
    });
  const client = await contact('Ruiz', people.client.userId);
  const attorney = await contact('Marsh', people.third_party.userId);
  await people.admin.enter(({ db }) =>
    db.agencyAssignment.createMany({
      data: [{ agencyUserId: people.agency.userId, thirdPartyUserId: people.third_party.userId }],
    }),
  );
  const open = (transferredOn: string | null = '2026-11-02') =>
    people.coordinator.enter(async (scope) => {
      const input = newExchange.parse({
        client: { kind: 'existing', id: client },
        exchangeType: 'delayed',
        relinquished: [
          {
            addressLine1: '12 Oak Street',
            state: 'CA',
            value: '1,234,567',
            ...(transferredOn && { transferredOn }),
          },
        ],
        taxpayer: { type: 'individual' },
        participants: [{ contact: { kind: 'existing', id: attorney }, role: 'attorney' }],
      });
      return (await openExchange(scope, input)).id;
    });
  return {
    database,
    people,
    stranger,
    /** Another file of the same client with the same people; not sold yet with null. */
    open,
    close: async () => {
      clock.now = realNow;
      await app.close();
      await database.drop();
    },
  };
}

export type FileOfFirm = Awaited<ReturnType<typeof fileOfFirm>>;
