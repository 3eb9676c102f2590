import type { Clock } from './clocks';
import { type ExchangeStatus, type RiskLevel, riskLevels } from './values';

export interface RiskFacts {
  status: ExchangeStatus;
  /** From `clocksOf`. */
  clocks: readonly Clock[];
  completionPercentage: number;
  /** Open tasks due before today. */
  overdueTasks: number;
  /** Replacement properties identified and not revoked. */
  identifiedCount: number;
  /** Days that the return's due date takes from day 180; 0 when it does not shorten the exchange. */
  daysLostToReturn: number;
  extensionRecorded: boolean;
  /** Days since a message last reached the client, or since the exchange was opened. */
  daysWithoutMessage: number;
  /** Days for which something that the present stage needs has been missing; null when nothing is, or nobody knows. */
  daysGateUnmet: number | null;
}

export interface RiskReason {
  level: Exclude<RiskLevel, 'low'>;
  code: RiskCode;
  message: string;
}

export type RiskCode =
  | 'deadline_passed'
  | 'exchange_ends_incomplete'
  | 'overdue_tasks'
  | 'nothing_identified'
  | 'shortened_without_extension'
  | 'exchange_ends_soon'
  | 'no_client_message'
  | 'gate_unmet';

export interface Risk {
  level: RiskLevel;
  /** Every reason that applies, worst first. */
  reasons: RiskReason[];
}

/**
 * The risk of an active exchange: the highest level that applies. One that is not active is low, without reasons. The same
 * rule, word for word, is prisma/sql/31_risk.sql, which keeps what is stored; risk.db.test.ts holds the two together.
 */
export function riskOf(facts: RiskFacts): Risk {
  if (facts.status !== 'active') return { level: 'low', reasons: [] };
  const reasons = [
    ...passedDeadlines(facts),
    exchangeEnd(facts),
    overdue(facts.overdueTasks),
    nothingIdentified(facts),
    shortened(facts),
    silence(facts.daysWithoutMessage),
    gateUnmet(facts.daysGateUnmet),
  ]
    .filter((reason) => reason !== undefined)
    .toSorted((one, other) => riskLevels.indexOf(other.level) - riskLevels.indexOf(one.level));
  return { level: reasons[0]?.level ?? 'low', reasons };
}

const clockNames: Record<Clock['kind'], string> = {
  identification: 'identification period',
  exchange: 'exchange period',
  parking_identification: 'period to identify the relinquished property',
  parking: 'parking period',
};

/** Clocks whose obligation is met, or that stand still, carry no risk. */
const isOpen = (clock: Clock) => clock.status !== 'done' && clock.status !== 'closed';

const openClock = (facts: RiskFacts, kind: Clock['kind']) =>
  facts.clocks.find((clock) => clock.kind === kind && isOpen(clock));

function passedDeadlines({ clocks }: RiskFacts): RiskReason[] {
  return clocks
    .filter((clock) => isOpen(clock) && clock.daysLeft < 0)
    .map((clock) => ({
      level: 'critical',
      code: 'deadline_passed',
      message: `The ${clockNames[clock.kind]} ended ${days(-clock.daysLeft)} ago, and what it asks for is still open.`,
    }));
}

function exchangeEnd(facts: RiskFacts): RiskReason | undefined {
  const clock = openClock(facts, 'exchange');
  if (!clock || clock.daysLeft >= 60 || clock.daysLeft < 0) return undefined;
  const done = facts.completionPercentage;
  const left = clock.daysLeft === 0 ? 'today' : `in ${days(clock.daysLeft)}`;
  const message = `The exchange period ends ${left}, and ${done}% of the tasks are completed.`;
  if (clock.daysLeft < 15 && done < 90)
    return { level: 'critical', code: 'exchange_ends_incomplete', message };
  if (clock.daysLeft < 30 && done < 75) return { level: 'high', code: 'exchange_ends_incomplete', message };
  return { level: 'medium', code: 'exchange_ends_soon', message };
}

function overdue(count: number): RiskReason | undefined {
  if (count <= 0) return undefined;
  return {
    level: count >= 5 ? 'critical' : count >= 3 ? 'high' : 'medium',
    code: 'overdue_tasks',
    message: count === 1 ? '1 task is overdue.' : `${count} tasks are overdue.`,
  };
}

function nothingIdentified(facts: RiskFacts): RiskReason | undefined {
  const clock = openClock(facts, 'identification');
  if (!clock || clock.daysLeft > 7 || clock.daysLeft < 0 || facts.identifiedCount > 0) return undefined;
  return {
    level: 'high',
    code: 'nothing_identified',
    message: `The identification period ends ${clock.daysLeft === 0 ? 'today' : `in ${days(clock.daysLeft)}`}, and nothing is identified.`,
  };
}

/** Only while the exchange period runs: once the replacement is closed, no extension brings anything back. */
function shortened(facts: RiskFacts): RiskReason | undefined {
  const { daysLostToReturn, extensionRecorded } = facts;
  if (!openClock(facts, 'exchange') || daysLostToReturn <= 14 || extensionRecorded) return undefined;
  return {
    level: 'high',
    code: 'shortened_without_extension',
    message: `The return's due date takes ${days(daysLostToReturn)} from the exchange, and no extension is recorded.`,
  };
}

function silence(count: number): RiskReason | undefined {
  if (count < 21) return undefined;
  return {
    level: 'medium',
    code: 'no_client_message',
    message: `No message has reached the client for ${days(count)}.`,
  };
}

function gateUnmet(count: number | null): RiskReason | undefined {
  if (count === null || count < 14) return undefined;
  return {
    level: 'medium',
    code: 'gate_unmet',
    message: `Something that the present stage needs has been missing for ${days(count)}.`,
  };
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
