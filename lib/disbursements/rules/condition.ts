import type { Because } from '../../exchanges/rules/because';
import type { CalendarDate } from '../../shared/calendar-date';

/** What keeps funds from going; app.release_blocked names the same. `never` is no ground at all, which only people ask for. */
export type BlockCode =
  | 'never'
  | 'no_transfer'
  | 'period_open'
  | 'postponement_proposed'
  | 'identified'
  | 'none_identified'
  | 'not_received'
  | 'contingency_unwritten'
  | 'exchange_running'
  | 'to_taxpayer'
  | 'item_unnamed'
  | 'property_missing'
  | 'not_identified'
  | 'exchange_over'
  | 'assignment_missing'
  | 'notice_missing'
  | 'beyond_funds'
  | 'funds_unknown'
  | 'approvals_missing'
  | 'call_back_missing';

/** One thing that must be so before funds go. */
export interface Condition {
  code: BlockCode;
  /** What must be so: "Identification period ended". */
  label: string;
  met: boolean;
  /** What to say while it is not so. */
  missing: string;
  /** The last day of which this is said, when a day ends it by itself. */
  until?: CalendarDate;
  because: Because[];
}

export interface Gate {
  allowed: boolean;
  /** The first that is missing. */
  blocked?: Condition;
  conditions: Condition[];
}

export function gateOf(conditions: Condition[]): Gate {
  const blocked = conditions.find(({ met }) => !met);
  return { allowed: !blocked, ...(blocked && { blocked }), conditions };
}
