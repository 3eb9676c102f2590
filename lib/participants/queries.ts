import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ParticipantRole } from '@/lib/generated/prisma/enums';

export interface ParticipantView {
  id: string;
  name: string;
  company: string | null;
  role: ParticipantRole;
  email: string | null;
  phone: string | null;
  /** Whether this person signs in and sees the exchange here. */
  signsIn: boolean;
}

/** Who takes part in an exchange now, with how to reach them. For everybody on the file; an agency is not. */
export async function exchangeParticipants(scope: Scope, exchangeId: string): Promise<ParticipantView[]> {
  allow(scope, 'task.see');
  const rows = await scope.db.exchangeParticipant.findMany({
    where: { exchangeId, isActive: true },
    select: {
      id: true,
      role: true,
      userId: true,
      participant: { select: { displayName: true, company: true, email: true, phonePrimary: true } },
    },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, role, userId, participant }) => ({
    id,
    role,
    name: participant.displayName,
    company: participant.company === participant.displayName ? null : participant.company,
    email: participant.email,
    phone: participant.phonePrimary,
    signsIn: userId !== null,
  }));
}
