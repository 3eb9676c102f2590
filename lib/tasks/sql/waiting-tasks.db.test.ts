import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { addTask, moveTask } from '../commands';
import { myWaitingTasks } from './waiting-tasks';

let database: TestDatabase;
let app: TestApp;
let coordinator: TestMember;
const realNow = clock.now;

beforeAll(async () => {
  // One in the morning of Nov 25 in Chicago, nine in the evening of Nov 24 in Honolulu.
  clock.now = () => new Date('2026-11-25T07:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  coordinator = await (await app.firm('northgate', 'America/Chicago')).member('coordinator');
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

/** A task of mine due on Nov 25, on a file in this zone. */
const dueTomorrowIn = (timeZone: string) =>
  coordinator.enter(async (scope) => {
    const client = await createContact(scope, { lastName: 'Kahale', types: ['client'] });
    const input = { client: { kind: 'existing' as const, id: client.id }, exchangeType: 'delayed' as const };
    const { id: exchangeId } = await openExchange(scope, newExchange.parse(input));
    await scope.db.exchange.updateMany({ where: { id: exchangeId }, data: { timeZone } });
    const task = { exchangeId, title: 'Call', taskType: 'general', priority: 'low' } as const;
    const mine = { dueOn: toCalendarDate('2026-11-25'), assignedTo: scope.member.userId };
    return addTask(scope, { ...task, ...mine });
  });

const waiting = () => coordinator.enter(myWaitingTasks);

it('a task waits from its own day on, where its exchange is', async () => {
  await dueTomorrowIn('Pacific/Honolulu');
  expect(await waiting()).toBe(0);
  const { id } = await dueTomorrowIn('America/Chicago');
  expect(await waiting()).toBe(1);
  await coordinator.enter((scope) => moveTask(scope, { id, status: 'blocked' }));
  expect(await waiting()).toBe(0);
});
