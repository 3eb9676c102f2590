/** What the form of a new exchange offers: coordinators to choose from, the firm's zone and day, its standard tasks. */
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import type { TaskTemplate } from '@/lib/tasks/rules/standard-tasks';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type OpeningTemplate = Pick<
  TaskTemplate,
  'exchangeType' | 'title' | 'anchor' | 'offsetDays' | 'assignee'
> & { category: string | null };

export interface OpeningOptions {
  /** Whose draft it is, on a device that several people or firms use. */
  draftOwner: string;
  self: { id: string; name: string };
  /** Active admins and coordinators; absent when a coordinator opens a file of their own. */
  coordinators?: { id: string; name: string; role: 'admin' | 'coordinator' }[];
  timeZone: string;
  today: CalendarDate;
  templates: OpeningTemplate[];
  /** The firm's own fields of exchanges. */
  customFields: FieldDefinition[];
}

/** Refuses who may not open exchanges. */
export async function openingOptions(scope: Scope): Promise<OpeningOptions> {
  allow(scope, 'exchange.open');
  const { organizationId, userId, name, timeZone } = scope.member;
  const templates = await scope.db.taskTemplate.findMany({
    where: { isActive: true },
    orderBy: [{ exchangeType: 'asc' }, { position: 'asc' }],
    select: {
      exchangeType: true,
      title: true,
      anchor: true,
      offsetDays: true,
      assignee: true,
      category: true,
    },
  });
  return {
    draftOwner: `${organizationId}:${userId}`,
    self: { id: userId, name },
    ...(can(scope, 'exchange.chooseCoordinator') && { coordinators: await coordinators(scope) }),
    timeZone,
    today: scope.today,
    templates,
    customFields: await fieldDefinitions(scope, 'exchange'),
  };
}

async function coordinators(scope: Scope) {
  const rows = await scope.db.membership.findMany({
    where: { isActive: true, role: { in: ['admin', 'coordinator'] } },
    select: { userId: true, role: true, user: { select: { displayName: true } } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });
  return rows.flatMap(({ userId, role, user }) =>
    role === 'admin' || role === 'coordinator' ? [{ id: userId, name: user.displayName, role }] : [],
  );
}
