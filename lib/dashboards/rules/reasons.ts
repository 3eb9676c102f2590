import type { Clock } from '../../exchanges/rules/clocks';

const meaning: Record<Clock['kind'], string> = {
  identification: 'By the end of this day, tell us in writing which properties you may buy.',
  exchange: 'By the end of this day, you must own your replacement property.',
  parking_identification:
    'By the end of this day, tell us in writing which property you will give up (the relinquished property).',
  parking: 'By the end of this day, the parked property must be transferred to you or to its buyer.',
};

/** What a date asks of the taxpayer, in one sentence. */
export function clockMeaning({ kind, daysLeft }: Clock, coordinator: string | null): string {
  if (daysLeft >= 0) return meaning[kind];
  return `This period has ended. Call ${coordinator ?? 'the firm'} to learn what that means for you.`;
}
