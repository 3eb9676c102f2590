/**
 * What a member may do, in one place: commands refuse by it, the interface hides or explains by it. What a member may
 * see is the database's decision (prisma/sql/7x and 8x); docs/permissions.md shows both.
 */
import { forbidden } from '@/lib/shared/errors';
import type { Member, Role } from './scope';

const staff: readonly Role[] = ['admin', 'coordinator'];

const rules = {
  'exchange.open': staff,
  'exchange.edit': staff,
  'exchange.advance': staff,
  'exchange.reopen': ['admin'],
  'exchange.chooseCoordinator': ['admin'],
  'exchange.seeMoney': ['admin', 'coordinator', 'client'],
  'money.record': staff,
  'exchange.seeRisk': staff,
  'exchange.seeProgress': ['admin', 'coordinator', 'client'],
  'exchange.seeProperties': ['admin', 'coordinator', 'client'],
  'exchange.seePeople': staff,
  'eligibility.answer': staff,
  'document.see': ['admin', 'coordinator', 'client', 'third_party'],
  'document.record': staff,
  'postponement.propose': staff,
  'postponement.decide': staff,
  'property.add': staff,
  'property.propose': ['admin', 'coordinator', 'client'],
  'identification.see': ['admin', 'coordinator', 'client'],
  'identification.sign': ['client'],
  'identification.record': staff,
  'participant.add': staff,
  'participant.edit': staff,
  'note.see': staff,
  'history.see': staff,
  'compliance.see': staff,
  'contact.list': staff,
  'contact.create': staff,
  'contact.edit': staff,
  'contact.seeFinances': staff,
  'contact.merge': staff,
  'contact.export': staff,
  'task.add': staff,
  'task.edit': staff,
  'task.rate': staff,
  'taskTemplate.see': staff,
  'taskTemplate.edit': ['admin'],
  'calendar.own': ['admin', 'coordinator', 'client', 'third_party', 'agency'],
  'task.seeUrgency': staff,
  'task.see': ['admin', 'coordinator', 'client', 'third_party'],
  'task.complete': ['admin', 'coordinator', 'client', 'third_party'],
  'task.completeAny': staff,
  'disbursement.see': staff,
  'disbursement.request': staff,
  'disbursement.approve': staff,
  'disbursement.callBack': staff,
  'disbursement.release': staff,
  'analytics.see': staff,
  'customField.see': staff,
  'customField.manage': ['admin'],
  'view.share': staff,
  'view.keepShared': ['admin'],
  'exchange.bulkEdit': staff,
  'exchange.export': ['admin', 'coordinator', 'client', 'third_party', 'agency'],
  'jobs.manage': ['admin'],
} satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof rules;

type Actor = { member: Pick<Member, 'role' | 'userId'> };

/** Whether the member's role allows the action; `task.complete` also asks whose task it is. */
export function can(scope: Actor, action: Action, subject?: { assignedTo?: string | null }): boolean {
  const { role, userId } = scope.member;
  if (!(rules[action] as readonly Role[]).includes(role)) return false;
  if (action === 'task.complete' && !can(scope, 'task.completeAny')) return subject?.assignedTo === userId;
  return true;
}

/** Refuses with an expected error unless `can`. Look the subject up first: not found comes before forbidden. */
export function allow(scope: Actor, action: Action, subject?: { assignedTo?: string | null }): void {
  if (!can(scope, action, subject)) {
    forbidden(
      'Your role does not allow this. Ask a coordinator of the exchange, or an admin of the firm.',
      action,
    );
  }
}
