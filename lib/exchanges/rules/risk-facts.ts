import { addDays, daysBetween, type CalendarDate } from '../../shared/calendar-date';
import type { Clock } from './clocks';
import type { RiskFacts } from './risk';
import type { ExchangeStatus } from './values';

export interface RiskRow {
  status: ExchangeStatus;
  transferDate: CalendarDate | null;
  exchangeDeadline: CalendarDate | null;
  completionPercentage: number;
  overdueTasks: number;
  identifiedCount: number;
  extensionRecorded: boolean;
  /** The day on which a message last reached the client, or the exchange was opened. */
  clientHeardOn: CalendarDate;
  gateUnmetSince: CalendarDate | null;
}

/**
 * The facts of risk as they are stored. What the return takes is the distance of the stored end from day 180.
 * @param today where the exchange is, as for `clocks`
 */
export function riskFactsOf(row: RiskRow, clocks: readonly Clock[], today: CalendarDate): RiskFacts {
  const { status, completionPercentage, overdueTasks, identifiedCount, extensionRecorded } = row;
  const { transferDate, exchangeDeadline, clientHeardOn, gateUnmetSince } = row;
  const lost =
    transferDate && exchangeDeadline ? daysBetween(exchangeDeadline, addDays(transferDate, 180)) : 0;
  return {
    status,
    clocks,
    completionPercentage,
    overdueTasks,
    identifiedCount,
    daysLostToReturn: Math.max(0, lost),
    extensionRecorded,
    daysWithoutMessage: daysBetween(clientHeardOn, today),
    daysGateUnmet: gateUnmetSince && daysBetween(gateUnmetSince, today),
  };
}
