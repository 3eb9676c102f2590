import { addDays, type CalendarDate } from '../../shared/calendar-date';
import { because, type Because } from './because';
import { addBusinessDays } from './business-days';
import type { ParkingFacts } from './facts';

export interface ParkingDeadlines {
  /** The written agreement (QEAA) is signed by the end of this day. */
  agreementBy: CalendarDate;
  /** Null when it is the relinquished property that is parked: it needs no identification. */
  identifyRelinquishedBy: CalendarDate | null;
  /** The parked property leaves the titleholder by the end of this day. A return's due date does not shorten it. */
  transferBy: CalendarDate;
  because: Because[];
}

/** The safe harbour for reverse exchanges (Rev. Proc. 2000-37 sec. 4.02), counted from the day title is parked. */
export function parkingDeadlines({ titleTakenOn, parked }: ParkingFacts): ParkingDeadlines {
  const agreementBy = addBusinessDays(titleTakenOn, 5);
  const identifyRelinquishedBy = parked === 'replacement' ? addDays(titleTakenOn, 45) : null;
  const transferBy = addDays(titleTakenOn, 180);
  const reasons = [because('agreementInFiveBusinessDays', { titleTakenOn, agreementBy })];
  if (identifyRelinquishedBy) {
    reasons.push(because('identifyRelinquishedByDay45', { titleTakenOn, parked, identifyRelinquishedBy }));
  }
  reasons.push(because('parkedAtMost180Days', { titleTakenOn, parked, transferBy }));
  return { agreementBy, identifyRelinquishedBy, transferBy, because: reasons };
}
