import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { createContact } from './commands';
import { newContact } from './input';
import { contactList } from './list';
import { readContactState } from './list-params';
import { findContacts } from './queries';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let coordinator: TestMember;
let elsewhere: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  elsewhere = await (await app.firm('elsewhere')).member('admin');
  await add(coordinator, { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com' });
  await add(coordinator, { firstName: 'Bea', lastName: 'Long', company: 'Hillcrest Holdings' });
  await add(coordinator, { company: '100% Title_Co' });
  await add(elsewhere, { firstName: 'Ana', lastName: 'Elsewhere' });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const add = (member: TestMember, contact: Record<string, string>) =>
  member.enter((scope) => createContact(scope, newContact.parse(contact)));

const listed = (member: TestMember, query: string) =>
  member.enter((scope) => contactList(scope, readContactState(new URLSearchParams(query))));

const names = async (member: TestMember, query: string) =>
  (await member.enter((scope) => findContacts(scope, query))).map(({ displayName }) => displayName);

describe('finding contacts', () => {
  it('finds by name, company and e-mail, whatever the case', async () => {
    expect(await names(coordinator, 'rUiZ')).toEqual(['Ana Ruiz']);
    expect(await names(coordinator, 'ana ru')).toEqual(['Ana Ruiz']);
    expect(await names(coordinator, 'hillcrest')).toEqual(['Bea Long']);
    expect(await names(coordinator, 'ANA@EXAMPLE')).toEqual(['Ana Ruiz']);
  });

  it('begins the list by name when nothing is typed', async () => {
    expect(await names(coordinator, '')).toEqual(['100% Title_Co', 'Ana Ruiz', 'Bea Long']);
  });

  it('takes the signs of a pattern as they are typed', async () => {
    expect(await names(coordinator, '100%')).toEqual(['100% Title_Co']);
    expect(await names(coordinator, 'e_c')).toEqual(['100% Title_Co']);
    expect(await names(coordinator, 'a%z')).toEqual([]);
  });

  it('never finds a contact of another firm, which exists', async () => {
    expect(await names(elsewhere, 'ana')).toEqual(['Ana Elsewhere']);
    expect(await names(coordinator, 'ana')).toEqual(['Ana Ruiz']);
  });

  it('stops at twenty', async () => {
    const crowded = await (await app.firm('crowded')).member('admin');
    for (let count = 0; count < 21; count += 1) await add(crowded, { lastName: `Many ${count}` });
    expect(await names(crowded, 'many')).toHaveLength(20);
  });

  it.each(['client', 'third_party', 'agency'] as const)('is not for a %s', async (role) => {
    const member = await firm.member(role);
    await expect(names(member, '')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the list of contacts', () => {
  it('counts the files of each that the reader may see, and no others', async () => {
    const client = await add(coordinator, { lastName: 'Counted' });
    const lender = await add(coordinator, { company: 'Counted Bank' });
    const colleague = await firm.member('coordinator');
    for (const member of [coordinator, coordinator, colleague]) {
      await member.enter((scope) =>
        openExchange(
          scope,
          newExchange.parse({
            client: { kind: 'existing', id: client.id },
            exchangeType: 'delayed',
            participants: [{ contact: { kind: 'existing', id: lender.id }, role: 'lender' }],
          }),
        ),
      );
    }
    const { rows } = await database.owner.query('SELECT FROM exchanges WHERE client_id = $1', [client.id]);
    expect(rows).toHaveLength(3);
    const { rows: contacts, total } = await listed(coordinator, 'q=counted');
    expect(total).toBe(2);
    expect(contacts).toMatchObject([
      { displayName: 'Counted', asClient: 2, asParticipant: 0 },
      { displayName: 'Counted Bank', asClient: 0, asParticipant: 2 },
    ]);
  });

  it('is not for a client', async () => {
    const client = await firm.member('client');
    await expect(listed(client, '')).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
