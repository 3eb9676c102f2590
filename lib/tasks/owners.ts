/** Whose task a template makes: the coordinator, the client, who takes part in a role, or one member. */
import type { Scope } from '@/lib/access/scope';
import { assignees } from './assign';
import type { Template, TemplatedFile } from './from-templates';

interface Owner {
  assignedTo?: string | null;
  contactId?: string;
}

type Ruled = Pick<Template, 'assignee' | 'assigneeRole' | 'assigneeUserId'>;

/**
 * The owner of each of these templates on the file. A client who does not sign in has the task without being assigned it; who is
 * not on the file, or does not sign in, leaves it to the coordinator.
 */
export async function ownersOf(
  scope: Scope,
  file: TemplatedFile,
  templates: readonly Ruled[],
): Promise<(template: Ruled) => Owner> {
  const has = (assignee: Ruled['assignee']) => templates.some((template) => template.assignee === assignee);
  const client = has('client')
    ? await scope.db.contact.findFirst({ where: { id: file.clientId }, select: { userId: true } })
    : null;
  const parts = has('participant')
    ? await scope.db.exchangeParticipant.findMany({
        where: { exchangeId: file.id, isActive: true },
        select: { role: true, userId: true, participantId: true },
        orderBy: [{ isPrimary: 'desc' }, { joinedAt: 'asc' }, { id: 'asc' }],
      })
    : [];
  const known = has('member') ? new Set((await assignees(scope, file.id)).map(({ id }) => id)) : undefined;
  const coordinator: Owner = { assignedTo: file.coordinatorId };
  return ({ assignee, assigneeRole, assigneeUserId }) => {
    if (assignee === 'client') return { assignedTo: client?.userId, contactId: file.clientId };
    if (assignee === 'participant') {
      const ofRole = parts.filter(({ role }) => role === assigneeRole);
      const part = ofRole.find(({ userId }) => userId !== null) ?? ofRole[0];
      return part
        ? { assignedTo: part.userId ?? file.coordinatorId, contactId: part.participantId }
        : coordinator;
    }
    if (assignee === 'member' && assigneeUserId && known?.has(assigneeUserId)) {
      return { assignedTo: assigneeUserId };
    }
    return coordinator;
  };
}
