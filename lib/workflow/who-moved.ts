/** Two people at one exchange: the second is told who moved it, where to, and when. */
import type { Scope } from '@/lib/access/scope';
import { stageName } from '@/lib/exchanges/rules/stages';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import { calendarDateIn } from '@/lib/shared/calendar-date';
import { conflict } from '@/lib/shared/errors';
import { writeInstant, writeTimeOfDay } from '@/lib/shared/time-of-day';

interface Change {
  fromStage: ExchangeStage;
  toStage: ExchangeStage;
  fromStatus: ExchangeStatus;
  toStatus: ExchangeStatus;
}

/** What a change did, to be read after a name: "moved this to Parked". */
export function sayMove({ fromStage, toStage, fromStatus, toStatus }: Change): string {
  if (fromStage !== toStage) return `moved this to ${stageName(toStage)}`;
  if (toStatus === 'on_hold') return 'put this on hold';
  if (fromStatus === 'draft' && toStatus === 'active') return 'recorded what makes this active';
  if (toStatus === 'active') return 'took this up again';
  return toStatus === 'draft' ? 'made this a draft again' : `marked this ${toStatus}`;
}

/** "Ada Marsh moved this to Identification locked at 3:40 pm Central." */
export async function refuseAsMoved(scope: Scope, exchangeId: string, timeZone: string): Promise<never> {
  const change = await scope.db.exchangeStageChange.findFirst({
    where: { exchangeId },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    select: {
      fromStage: true,
      toStage: true,
      fromStatus: true,
      toStatus: true,
      changedAt: true,
      changedBy: true,
    },
  });
  if (!change) return conflict('Somebody moved this exchange meanwhile. Reload to see where it stands.');
  const who = await nameOf(scope, change.changedBy);
  const day = (instant: Date) => calendarDateIn(timeZone, instant);
  const when =
    day(change.changedAt) === day(scope.now)
      ? `at ${writeTimeOfDay(change.changedAt, timeZone)}`
      : `on ${writeInstant(change.changedAt, timeZone)}`;
  return conflict(`${who} ${sayMove(change)} ${when}. Reload to go on from there.`);
}

async function nameOf(scope: Scope, userId: string | null): Promise<string> {
  if (userId === scope.member.userId) return 'You';
  const user =
    userId && (await scope.db.user.findFirst({ where: { id: userId }, select: { displayName: true } }));
  return user ? user.displayName : 'Somebody';
}
