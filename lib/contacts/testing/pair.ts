/** A firm, its people, and contacts to be merged: what tests of merging begin with. */
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestMember } from '@/scripts/test/firm';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { contactDetails } from '../details';
import { addContact } from '../edit';
import { merge, mergeRequest, mergeSides } from '../merge';

export async function pairOfContacts() {
  const database: TestDatabase = await testDatabase();
  const app = testApp(database);
  const firm = await app.firm('ridgeline');
  const [admin, coordinator, other, client, attorney] = [
    await firm.member('admin'),
    await firm.member('coordinator'),
    await firm.member('coordinator'),
    await firm.member('client'),
    await firm.member('third_party'),
  ];
  const stranger = await (await app.firm('elsewhere')).member('admin');
  const add = async (details: object, member: TestMember = coordinator) =>
    (await member.enter((scope) => addContact(scope, contactDetails.parse(details)))).id;
  const open = async (clientId: string, member: TestMember = coordinator, participants: object[] = []) =>
    (
      await member.enter((scope) =>
        openExchange(
          scope,
          newExchange.parse({
            client: { kind: 'existing', id: clientId },
            exchangeType: 'delayed',
            participants,
          }),
        ),
      )
    ).id;
  const signIn = (contact: string, member: TestMember) =>
    database.owner.query('UPDATE contacts SET user_id = $2 WHERE id = $1', [contact, member.userId]);
  const mergeAs = (member: TestMember, kept: string, merged: string, choices: object = {}) =>
    member.enter(async (scope) => {
      const [a, b] = await mergeSides(scope, kept, merged);
      return merge(
        scope,
        mergeRequest.parse({
          ...{ keptId: kept, mergedId: merged, choices },
          ...{ keptSeen: a.updatedAt.toISOString(), mergedSeen: b.updatedAt.toISOString() },
        }),
      );
    });
  const row = async (id: string) =>
    (await database.owner.query<Record<string, unknown>>('SELECT * FROM contacts WHERE id = $1', [id]))
      .rows[0]!;
  return {
    ...{ database, firm, admin, coordinator, other, client, attorney, stranger, add, open, signIn, row },
    merge: mergeAs,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

export type PairOfContacts = Awaited<ReturnType<typeof pairOfContacts>>;
