/**
 * How much attention a contact deserves, 1 to 100: open exchanges, value at stake, how recent the last interaction is, and whom
 * they sent. A person of the firm may say otherwise, with a reason, which then stands in place of the rule.
 */
import { Decimal } from 'decimal.js';
import { daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';
import { reason, type Because } from './because';
import type { ContactFacts, Stated } from './facts';

export interface Score {
  value: number;
  because: readonly Because[];
  /** Whether a person said so. */
  stated: boolean;
}

/** From this value at stake on, so many points. */
const VALUE_POINTS = [
  ['5000000', 30],
  ['1000000', 22],
  ['500000', 15],
  ['0.01', 8],
] as const;

/** Up to so many days ago, so many points. */
const RECENCY_POINTS = [
  [30, 15],
  [90, 10],
  [365, 5],
] as const;

const EACH_OPEN = 12;
const MOST_OPEN = 40;
const EACH_REFERRAL = 5;
const MOST_REFERRALS = 15;

export function importance(
  facts: ContactFacts,
  today: CalendarDate,
  stated?: Required<Stated> | null,
): Score {
  const computed = byRule(facts, today);
  if (!stated) return computed;
  const said = reason(`Set by a person of the firm: ${stated.reason}`, {
    setTo: stated.value,
    byTheRule: computed.value,
  });
  return { value: stated.value, because: [said, ...computed.because], stated: true };
}

function byRule(facts: ContactFacts, today: CalendarDate): Score {
  const { openExchanges, valueAtStake, lastInteractionOn, referred } = facts;
  const open = Math.min(MOST_OPEN, openExchanges * EACH_OPEN);
  const value = VALUE_POINTS.find(([from]) => new Decimal(valueAtStake).gte(from))?.[1] ?? 0;
  const days = lastInteractionOn === null ? null : Math.max(0, daysBetween(lastInteractionOn, today));
  const recency = days === null ? 0 : (RECENCY_POINTS.find(([most]) => days <= most)?.[1] ?? 0);
  const sent = Math.min(MOST_REFERRALS, referred * EACH_REFERRAL);
  const because = [
    reason(`Open exchanges: ${EACH_OPEN} points each, at most ${MOST_OPEN}.`, {
      openExchanges,
      points: open,
    }),
    reason('Value at stake as client: 8 points, 15 from $500,000, 22 from $1,000,000, 30 from $5,000,000.', {
      valueAtStake,
      points: value,
    }),
    reason('Last interaction: 15 points within 30 days, 10 within 90, 5 within a year.', {
      lastInteraction: lastInteractionOn ?? 'None',
      points: recency,
    }),
    reason(
      `Contacts that name this one as referral source: ${EACH_REFERRAL} points each, at most ${MOST_REFERRALS}.`,
      {
        referred,
        points: sent,
      },
    ),
  ];
  return { value: Math.max(1, Math.min(100, open + value + recency + sent)), because, stated: false };
}
