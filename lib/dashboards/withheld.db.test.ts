import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { readListState } from '@/lib/exchanges/list-params';
import { wholePage } from '@/lib/exchanges/testing/whole-page';
import { exchangeList } from '@/lib/exchanges/queries';
import type { Scope } from '@/lib/access/scope';
import { addTask } from '@/lib/tasks/commands';
import { myTasksPage } from '@/lib/tasks/my-tasks';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { dashboardOf } from './queries';

let database: TestDatabase;
let app: TestApp;
let id: string;
const people = {} as Record<'admin' | 'coordinator' | 'thirdParty' | 'agency', TestMember>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('packhouse');
  people.admin = await firm.member('admin');
  people.coordinator = await firm.member('coordinator');
  people.thirdParty = await firm.member('third_party');
  people.agency = await firm.member('agency');
  const attorney = await people.admin.enter(async (scope) => {
    const { id: contact } = await createContact(scope, { lastName: 'Marsh', types: ['attorney'] });
    await scope.db.contact.updateMany({ where: { id: contact }, data: { userId: people.thirdParty.userId } });
    const pair = { agencyUserId: people.agency.userId, thirdPartyUserId: people.thirdParty.userId };
    await scope.db.agencyAssignment.createMany({ data: [pair] });
    return contact;
  });
  id = await people.coordinator.enter(async (scope) => {
    const input = newExchange.parse({
      client: { kind: 'new', contact: { lastName: 'Ruiz' } },
      exchangeType: 'delayed',
      relinquished: [{ addressLine1: '12 Oak Street', value: '7,654,321', transferredOn: '2026-11-02' }],
      participants: [{ role: 'attorney', contact: { kind: 'existing', id: attorney } }],
    });
    const opened = await openExchange(scope, input);
    const task = { exchangeId: opened.id, title: 'Review', taskType: 'legal', priority: 'low' } as const;
    await addTask(scope, { ...task, assignedTo: people.thirdParty.userId });
    return opened.id;
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const pages: Record<string, (scope: Scope) => Promise<unknown>> = {
  dashboard: dashboardOf,
  list: (scope) => exchangeList(scope, readListState({ view: 'all' })),
  exchange: (scope) => wholePage(scope, id),
};

const sent = async (member: TestMember, page: string) => JSON.stringify(await member.enter(pages[page]!));

it('the file, its address and its value are there for who works on it', async () => {
  expect(await sent(people.coordinator, 'list')).toMatch(/12 Oak Street/);
  expect(await sent(people.coordinator, 'list')).toMatch(/7654321/);
});

it.each(
  (['thirdParty', 'agency'] as const).flatMap((role) =>
    Object.keys(pages).map((page) => [role, page] as const),
  ),
)('%s is sent the file on the %s without address and value', async (role, page) => {
  const text = await sent(people[role], page);
  expect(text).toMatch(/Ruiz/);
  expect(text).not.toMatch(/Oak Street|7654321/);
});

it('a third party is sent its tasks without the address', async () => {
  const text = JSON.stringify(await people.thirdParty.enter(myTasksPage));
  expect(text).toMatch(/Review.*Ruiz/);
  expect(text).not.toMatch(/Oak Street/);
});
