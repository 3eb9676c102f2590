/** One file of the demo waits for a decision about a disaster, so that the banner and both rules are seen. */
import type { Scope } from '@/lib/access/scope';
import { proposePostponements } from '@/lib/postponements/commands';
import { newPostponement } from '@/lib/postponements/input';
import { addDays } from '@/lib/shared/calendar-date';

/** Proposes a made-up notice for the youngest file whose identification runs. Nothing when there is none. */
export async function proposeDisaster(scope: Scope): Promise<void> {
  const file = await scope.db.exchange.findFirst({
    where: {
      exchangeType: 'delayed',
      status: 'active',
      stage: 'identification_open',
      coordinatorId: scope.member.userId,
      transferDate: { lte: new Date(`${addDays(scope.today, -8)}T00:00:00Z`) },
    },
    select: { id: true },
    orderBy: { transferDate: 'desc' },
  });
  if (!file) return;
  const notice = newPostponement.parse({
    exchangeId: file.id,
    notice: {
      notice: 'Demo notice 2026-01 (made up)',
      disasterOn: addDays(scope.today, -6),
      postponedTo: addDays(scope.today, 120),
      standing: 'affected',
    },
  });
  await proposePostponements(scope, notice);
}
