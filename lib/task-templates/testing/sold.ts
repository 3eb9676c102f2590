/** Exchanges that bring tasks, and those tasks as they are stored. For tests of templates. */
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import type { TestDatabase } from '@/scripts/test/database';
import type { TestMember } from '@/scripts/test/firm';

/** An exchange whose property is transferred on that day. */
export async function openSold(
  coordinator: TestMember,
  contactId: string,
  transferredOn = '2026-12-01',
  participants: object[] = [],
): Promise<string> {
  const input = newExchange.parse({
    client: { kind: 'existing', id: contactId },
    exchangeType: 'delayed',
    agreementSignedOn: '2026-11-20',
    relinquished: [{ addressLine1: '1 Main St', transferredOn }],
    participants,
  });
  return (await coordinator.enter((scope) => openExchange(scope, input))).id;
}

export async function tasksOf({ owner }: TestDatabase, exchangeId: string) {
  const { rows } = await owner.query<{
    title: string;
    due: string | null;
    status: string;
    assigned_to: string | null;
  }>(
    `SELECT title, due_on::text AS due, status, assigned_to, priority, reminder_schedule AS reminders, estimated_minutes AS minutes
     FROM tasks WHERE exchange_id = $1 ORDER BY due_on NULLS LAST, title`,
    [exchangeId],
  );
  return rows;
}
