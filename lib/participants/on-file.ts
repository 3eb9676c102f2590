import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ParticipantRole } from '@/lib/generated/prisma/enums';
import { cutAt, type Cut } from '@/lib/shared/cut';
import { readPreferences, type NotificationPreferences } from './notification-preferences';
import type { Levels } from './rules/levels';

export interface ParticipantOnFile extends Levels {
  id: string;
  name: string;
  company: string | null;
  role: ParticipantRole;
  email: string | null;
  phone: string | null;
  isPrimary: boolean;
  /** Whether this person has an account and sees the exchange here while taking part. */
  signsIn: boolean;
  joinedAt: Date;
  leftAt: Date | null;
  notices: NotificationPreferences | null;
}

const MOST = 200;

/** Everybody who takes or took part in an exchange, those who still do first. For staff. */
export async function participantsOnFile(
  scope: Scope,
  exchangeId: string,
): Promise<{ rows: ParticipantOnFile[]; cut?: Cut }> {
  allow(scope, 'exchange.seePeople');
  const where = { exchangeId };
  const found = await scope.db.exchangeParticipant.findMany({
    where,
    select: {
      id: true,
      role: true,
      userId: true,
      isPrimary: true,
      authorityLevel: true,
      documentAccessLevel: true,
      notificationPreferences: true,
      joinedAt: true,
      leftAt: true,
      participant: { select: { displayName: true, company: true, email: true, phonePrimary: true } },
    },
    orderBy: [
      { leftAt: { sort: 'desc', nulls: 'first' } },
      { isPrimary: 'desc' },
      { role: 'asc' },
      { id: 'asc' },
    ],
    take: MOST + 1,
  });
  const { rows, cut } = await cutAt(found, MOST, () => scope.db.exchangeParticipant.count({ where }));
  return {
    rows: rows.map(({ participant, ...row }) => ({
      id: row.id,
      name: participant.displayName,
      company: participant.company === participant.displayName ? null : participant.company,
      role: row.role,
      email: participant.email,
      phone: participant.phonePrimary,
      isPrimary: row.isPrimary,
      signsIn: row.userId !== null,
      joinedAt: row.joinedAt,
      leftAt: row.leftAt,
      access: row.documentAccessLevel,
      authority: row.authorityLevel,
      notices: readPreferences(row.notificationPreferences),
    })),
    ...(cut && { cut }),
  };
}
