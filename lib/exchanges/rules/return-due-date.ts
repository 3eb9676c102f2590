import {
  addDays,
  addMonths,
  type CalendarDate,
  lastOfMonth,
  toCalendarDate,
  yearOf,
} from '../../shared/calendar-date';
import { isHolidayInWashington, isWeekend } from './business-days';
import type { TaxpayerType } from './values';

/** The taxpayer's return for the tax year in which the first relinquished property was transferred. */
export interface TaxpayerFacts {
  /** Unknown counts as the earliest usual due date, March 15. */
  type?: TaxpayerType;
  /** The unextended due date, for fiscal and short years; otherwise the usual one of the type. */
  returnDueOn?: CalendarDate;
  extensionFiledOn?: CalendarDate;
  /** The due date as extended, where known. */
  extendedDueOn?: CalendarDate;
  returnFiledOn?: CalendarDate;
}

/** Why a recorded extension does or does not count. */
export type Extension = 'none' | 'timely' | 'late' | 'before_transfer';

export interface ReturnLimit {
  /** Unextended, as the statute names it: not moved off a weekend. */
  dueOn: CalendarDate;
  /** The day until which it may still be filed (sec. 7503). */
  fileBy: CalendarDate;
  extension: Extension;
  /** The day on which the return ends the exchange; undefined when a timely extension lifts that limit. */
  capOn?: CalendarDate;
}

/** April 15 (IRC 6072(a)), or March 15 for partnerships and S corporations (IRC 6072(b)), of the year after. */
export function usualReturnDueOn(type: TaxpayerType | undefined, transferredOn: CalendarDate): CalendarDate {
  const inApril = type === 'individual' || type === 'trust' || type === 'c_corporation';
  return toCalendarDate(`${yearOf(transferredOn) + 1}-${inApril ? '04' : '03'}-15`);
}

/** The next day that is no Saturday, Sunday or legal holiday in the District of Columbia (IRC 7503). */
export function movedBySection7503(date: CalendarDate): CalendarDate {
  let day = date;
  while (isWeekend(day) || isHolidayInWashington(day)) day = addDays(day, 1);
  return day;
}

export function returnLimit(taxpayer: TaxpayerFacts, transferredOn: CalendarDate): ReturnLimit {
  const dueOn = taxpayer.returnDueOn ?? usualReturnDueOn(taxpayer.type, transferredOn);
  const fileBy = movedBySection7503(dueOn);
  const extension = extensionOf(taxpayer.extensionFiledOn, transferredOn, fileBy);
  return { dueOn, fileBy, extension, capOn: extension === 'timely' ? taxpayer.extendedDueOn : dueOn };
}

/**
 * The due date of the return with extensions, which no postponement of 120 days passes. Of a timely extension whose date is
 * not entered the usual length counts: six months, five and a half for a trust (Reg. 1.6081-3 to -6).
 */
export function dueWithExtensions(
  { dueOn, extension }: ReturnLimit,
  { type, extendedDueOn }: TaxpayerFacts,
): CalendarDate {
  if (extension !== 'timely') return dueOn;
  return extendedDueOn ?? (type === 'trust' ? lastOfMonth(addMonths(dueOn, 5)) : addMonths(dueOn, 6));
}

/**
 * Being entitled to an extension is not enough: it must have been filed, and in time (Christensen, T.C. Memo 1996-254).
 * One filed before the transfer extends the return of an earlier year: this year was not over.
 */
function extensionOf(
  filedOn: CalendarDate | undefined,
  transferredOn: CalendarDate,
  fileBy: CalendarDate,
): Extension {
  if (!filedOn) return 'none';
  if (filedOn < transferredOn) return 'before_transfer';
  return filedOn <= fileBy ? 'timely' : 'late';
}
