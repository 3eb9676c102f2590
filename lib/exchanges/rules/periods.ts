import { addDays, type CalendarDate, daysBetween, earliest } from '../../shared/calendar-date';
import { because, type Because } from './because';
import { returnLimit, type ReturnLimit, type TaxpayerFacts } from './return-due-date';

export const IDENTIFICATION_DAYS = 45;
export const EXCHANGE_DAYS = 180;

/** Both periods of an exchange whose first relinquished property is transferred. Each ends at midnight, at the end of its day. */
export interface Periods {
  /** Day 0: the earliest transfer. */
  transferredOn: CalendarDate;
  identification: { deadline: CalendarDate; because: Because[] };
  exchange: ExchangePeriod;
}

export interface ExchangePeriod {
  deadline: CalendarDate;
  because: Because[];
  /** True only when the return's due date falls before day 180. */
  shortenedByReturn: boolean;
  /** Where the period would end without that limit. */
  day180: CalendarDate;
  /** The date before a disaster postponed it; absent when none did. */
  before?: CalendarDate;
  /** Days lost to the return's due date, 0 when not shortened. */
  daysLost: number;
  returnLimit: ReturnLimit;
}

/**
 * Days count from the first relinquished transfer; nothing rolls over a weekend or holiday
 * (IRC 1031(a)(3); Treas. Reg. 1.1031(k)-1(b)(2)).
 */
export function periods(
  transfers: readonly [CalendarDate, ...CalendarDate[]],
  taxpayer: TaxpayerFacts,
): Periods {
  const transferredOn = earliest(...transfers);
  const several =
    transfers.length > 1 ? [because('firstOfSeveral', { transferredOn, transfers: [...transfers] })] : [];
  const day45 = addDays(transferredOn, IDENTIFICATION_DAYS);
  return {
    transferredOn,
    identification: {
      deadline: day45,
      because: [because('identifyByDay45', { transferredOn, days: IDENTIFICATION_DAYS, day45 }), ...several],
    },
    exchange: exchangePeriod(transferredOn, taxpayer, several),
  };
}

function exchangePeriod(
  transferredOn: CalendarDate,
  taxpayer: TaxpayerFacts,
  several: Because[],
): ExchangePeriod {
  const day180 = addDays(transferredOn, EXCHANGE_DAYS);
  const limit = returnLimit(taxpayer, transferredOn);
  const deadline = limit.capOn ? earliest(day180, limit.capOn) : day180;
  const shortenedByReturn = deadline < day180;
  const reasons = [
    because('receiveByDay180OrReturn', {
      transferredOn,
      days: EXCHANGE_DAYS,
      day180,
      taxpayerType: taxpayer.type ?? 'unknown',
      returnDueOn: limit.dueOn,
    }),
    ...several,
  ];
  const { extensionFiledOn, extendedDueOn } = taxpayer;
  if (limit.extension === 'timely' && extensionFiledOn) {
    reasons.push(because('extensionFiled', { extensionFiledOn, ...(extendedDueOn && { extendedDueOn }) }));
  } else if (shortenedByReturn) {
    reasons.push(because('returnEndsExchange', { returnDueOn: limit.dueOn, day180 }));
  }
  if (shortenedByReturn && limit.fileBy > limit.dueOn && limit.extension !== 'timely') {
    reasons.push(because('returnDateNotMoved', { returnDueOn: limit.dueOn, movedTo: limit.fileBy }));
  }
  return {
    deadline,
    because: reasons,
    shortenedByReturn,
    day180,
    daysLost: daysBetween(deadline, day180),
    returnLimit: limit,
  };
}
