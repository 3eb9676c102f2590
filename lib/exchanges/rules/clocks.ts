import { type CalendarDate, daysBetween } from '../../shared/calendar-date';
import type { ExchangeStage } from './stages';
import type { ExchangeStatus } from './values';

export const clockKinds = ['identification', 'exchange', 'parking_identification', 'parking'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** From best to worst; `unknown` and `closed` are about the exchange as a whole. */
export type TimelineStatus = 'on_track' | 'attention' | 'urgent' | 'overdue' | 'unknown' | 'closed';

export interface ClockFacts {
  status: ExchangeStatus;
  stage: ExchangeStage;
  transferDate: CalendarDate | null;
  identificationDeadline: CalendarDate | null;
  exchangeDeadline: CalendarDate | null;
  /** Both null when nothing is parked. */
  parkingIdentificationDeadline?: CalendarDate | null;
  parkingDeadline?: CalendarDate | null;
}

export interface Clock {
  kind: ClockKind;
  deadline: CalendarDate;
  /** 0 is today, negative has passed: a deadline ends at midnight, at the end of its day. */
  daysLeft: number;
  /** `done` once its obligation is met, `closed` when the exchange is not active. */
  status: 'on_track' | 'attention' | 'urgent' | 'overdue' | 'done' | 'closed';
}

export interface Clocks {
  clocks: Clock[];
  /** The worst open clock. */
  timeline: TimelineStatus;
  /** The open clock that ends first, as in SQL `app.next_deadline`; undefined when none is open. */
  next?: Clock;
}

const afterReplacement: readonly ExchangeStage[] = ['reconciled', 'tax_package', 'closed'];
const afterParking: readonly ExchangeStage[] = ['parked_transferred', 'transferred', ...afterReplacement];

/** What is sold or parked before its papers are there is active at these. Its days run from the transfer all the same. */
const opening: readonly ExchangeStage[] = ['intake', 'eligibility', 'documents_signed'];

const identificationRuns: readonly ExchangeStage[] = [
  ...opening,
  'parked',
  'relinquished_identified',
  'relinquished_closed',
  'identification_open',
  'titleholder_acquired',
  'improvements_drawn',
];

/** Whether the obligation behind a clock is still open at a stage; the same rule as prisma/sql/30_clocks.sql. */
export const runsAt: Record<ClockKind, (stage: ExchangeStage) => boolean> = {
  identification: (stage) => identificationRuns.includes(stage),
  exchange: (stage) => stage !== 'replacement_closed' && !afterParking.includes(stage),
  parking_identification: (stage) => opening.includes(stage) || stage === 'parked',
  parking: (stage) => !afterParking.includes(stage),
};

/**
 * Days left and status of every clock of an exchange.
 * @param today the date in the exchange's own time zone (`calendarDateIn`)
 */
export function clocksOf(facts: ClockFacts, today: CalendarDate): Clocks {
  const deadlines: Record<ClockKind, CalendarDate | null | undefined> = {
    identification: facts.identificationDeadline,
    exchange: facts.exchangeDeadline,
    parking_identification: facts.parkingIdentificationDeadline,
    parking: facts.parkingDeadline,
  };
  const clocks = clockKinds.flatMap((kind): Clock[] => {
    const deadline = deadlines[kind];
    if (!deadline) return [];
    const daysLeft = daysBetween(today, deadline);
    return [{ kind, deadline, daysLeft, status: statusOfClock(facts, kind, daysLeft) }];
  });
  const open = clocks.filter((clock) => clock.status !== 'done' && clock.status !== 'closed');
  const [next] = open.toSorted((one, other) => one.daysLeft - other.daysLeft);
  return { clocks, timeline: timelineOf(facts, open), ...(next && { next }) };
}

function statusOfClock(facts: ClockFacts, kind: ClockKind, daysLeft: number): Clock['status'] {
  if (facts.status !== 'active') return 'closed';
  if (!runsAt[kind](facts.stage)) return 'done';
  if (daysLeft < 0) return 'overdue';
  // Forty-five days leave less warning than half a year: attention at 15 days and urgent at 7, against 59 and 29.
  const [urgent, attention] =
    kind === 'identification' || kind === 'parking_identification' ? [7, 15] : [29, 59];
  if (daysLeft <= urgent) return 'urgent';
  return daysLeft <= attention ? 'attention' : 'on_track';
}

const severity = ['on_track', 'attention', 'urgent', 'overdue'] as const;

/** A parked exchange has clocks before anything is sold, so it is unknown only when it has neither. */
function timelineOf(facts: ClockFacts, open: readonly Clock[]): TimelineStatus {
  if (facts.status !== 'active') return 'closed';
  if (!facts.transferDate && open.length === 0) return 'unknown';
  return severity.findLast((status) => open.some((clock) => clock.status === status)) ?? 'on_track';
}
