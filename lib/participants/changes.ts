/**
 * What staff changes of a part in an exchange. Access follows in the same transaction (prisma/sql/40_access.sql): whoever
 * leaves loses sight of the file at once. It works after the file has ended too, since access has to be taken away then.
 */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { type Prisma } from '@/lib/generated/prisma/client';
import { conflict, notFound } from '@/lib/shared/errors';
import type { ParticipantChange, Participation } from './input';

const meanwhile = 'Somebody changed this part meanwhile. Reload to see it, then try again.';

export async function changeParticipant(scope: Scope, { id, change, was }: ParticipantChange) {
  const part = await partOf(scope, id);
  const { count } = await scope.db.exchangeParticipant.updateMany({
    where: { id, leftAt: null, ...stood(was) },
    data: {
      documentAccessLevel: change.access,
      authorityLevel: change.authority,
      isPrimary: change.isPrimary,
      ...(change.notices !== undefined && { notificationPreferences: change.notices ?? {} }),
    },
  });
  if (count === 0) conflict(meanwhile);
  const { notices: _told, ...levels } = change;
  await record(scope, 'participant.changed', {
    exchangeId: part.exchangeId,
    subjectId: id,
    data: { ...levels, ...('notices' in change && { notices: 'changed' }) },
  });
  return { id };
}

function stood(was: ParticipantChange['was']): Prisma.ExchangeParticipantWhereInput {
  return {
    documentAccessLevel: was.access,
    authorityLevel: was.authority,
    isPrimary: was.isPrimary,
    // What was never said, and what an older shape says, are shown alike: such a row is overwritten.
    ...(was.notices && { notificationPreferences: { equals: was.notices } }),
  };
}

export async function endParticipation(scope: Scope, { id }: Participation) {
  const { exchangeId, role } = await partOf(scope, id);
  const { count } = await scope.db.exchangeParticipant.updateMany({
    where: { id, leftAt: null },
    data: { leftAt: scope.now },
  });
  if (count === 0) conflict('Somebody ended this part already. Reload to see it.');
  await record(scope, 'participant.left', { exchangeId, subjectId: id, data: { role } });
  return { id };
}

export async function resumeParticipation(scope: Scope, { id }: Participation) {
  const { exchangeId, role } = await partOf(scope, id);
  const { count } = await scope.db.exchangeParticipant.updateMany({
    where: { id, leftAt: { not: null } },
    data: { leftAt: null },
  });
  if (count === 0) conflict('This person takes part again already. Reload to see it.');
  await record(scope, 'participant.returned', { exchangeId, subjectId: id, data: { role } });
  return { id };
}

async function partOf(scope: Scope, id: string) {
  const part = await scope.db.exchangeParticipant.findFirst({
    where: { id },
    select: { exchangeId: true, role: true },
  });
  if (!part) return notFound('Participant');
  allow(scope, 'participant.edit');
  return part;
}
