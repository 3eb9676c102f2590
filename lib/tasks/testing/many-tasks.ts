/** A firm with three files in three zones and 150 tasks of every kind on them, for tests of lists. */
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { addDays, toCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { TestDatabase } from '@/scripts/test/database';
import type { TestFirm, TestMember } from '@/scripts/test/firm';
import { taskStatuses } from '../rules/values';

export interface MadeTask {
  id: string;
  title: string;
  status: string;
  due_on: CalendarDate | null;
  assigned_to: string | null;
  exchange_id: string;
}

/** An exchange of that coordinator, whose taxpayer may sign in. */
export async function fileOf(
  { owner }: TestDatabase,
  of: TestMember,
  { taxpayer, timeZone = 'America/Chicago' }: { taxpayer?: TestMember; timeZone?: string } = {},
): Promise<string> {
  const contact = await of.enter((scope) =>
    createContact(scope, { lastName: `Ruiz ${timeZone}`, types: [] }),
  );
  if (taxpayer)
    await owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [taxpayer.userId, contact.id]);
  const client = { kind: 'existing', id: contact.id } as const;
  const { id } = await of.enter((scope) =>
    openExchange(scope, newExchange.parse({ client, exchangeType: 'delayed' })),
  );
  await owner.query('UPDATE exchanges SET time_zone = $2 WHERE id = $1', [id, timeZone]);
  return id;
}

export async function manyTasks(database: TestDatabase, firm: TestFirm) {
  const [admin, coordinator, other, client] = [
    await firm.member('admin'),
    await firm.member('coordinator'),
    await firm.member('coordinator'),
    await firm.member('client'),
  ];
  const zoneOf = new Map<string, string>();
  for (const [of, timeZone, taxpayer] of [
    [coordinator, 'America/Chicago', client],
    [coordinator, 'Pacific/Honolulu'],
    [other, 'America/New_York'],
  ] as const)
    zoneOf.set(await fileOf(database, of, { timeZone, ...(taxpayer && { taxpayer }) }), timeZone);
  const files = [...zoneOf.keys()];
  await database.owner.query('DELETE FROM tasks');
  const first = toCalendarDate('2026-11-13');
  for (let place = 0; place < 150; place += 1) {
    const person = [coordinator, client, other, undefined][Math.floor(place / 3) % 4];
    await database.owner.query(
      `INSERT INTO tasks (organization_id, title, task_type, exchange_id, assigned_to, created_by, status, due_on, priority, tags)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[firm.id, `Task ${place}`, place % 5 === 0 ? 'legal' : 'general', files[place % 3]],
        ...[person?.userId, admin.userId, taskStatuses[Math.floor(place / 4) % 5]],
        ...[place % 9 === 0 ? null : addDays(first, (place * 7) % 26)],
        ...[['low', 'medium', 'high', 'urgent'][place % 4], place % 10 === 0 ? ['wire'] : []],
      ],
    );
  }
  const { rows: made } = await database.owner.query<MadeTask>(
    'SELECT id, title, status, due_on::text, assigned_to, exchange_id FROM tasks ORDER BY id',
  );
  return { admin, coordinator, other, client, zoneOf, made };
}
