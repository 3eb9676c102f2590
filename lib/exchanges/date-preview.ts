/** What recording a return, or a closing, would move, computed while it is typed by the rules that the server applies. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { ExpectedError } from '@/lib/shared/errors';
import { deadlinesOf } from './deadline-columns';
import { dateChanges, datesByRules, type DateChange, type FileDates } from './file-dates';
import { taxpayerInput } from './input';
import type { DeadlineFacts } from './rules/facts';
import type { TaxpayerType } from './rules/values';
import type { Warning } from './rules/warnings';

/** The form: dates as typed, empty for none. */
export interface ReturnDraft {
  type?: TaxpayerType;
  returnDueOn: string;
  extensionFiledOn: string;
  extendedDueOn: string;
  returnFiledOn: string;
}

export interface DatePreview {
  changes: DateChange[];
  warnings: Warning[];
  /** By field path, `taxpayer.returnDueOn`. */
  errors: Record<string, string>;
}

/** Only what was filed counts, so a day that has not come is refused; by field path. */
export function filedAhead(
  { extensionFiledOn, returnFiledOn }: DeadlineFacts['taxpayer'],
  today: CalendarDate,
): Record<string, string> {
  const message = 'Enter the day on which it was filed, today or earlier. A plan to file does not count.';
  return {
    ...(extensionFiledOn && extensionFiledOn > today && { 'taxpayer.extensionFiledOn': message }),
    ...(returnFiledOn && returnFiledOn > today && { 'taxpayer.returnFiledOn': message }),
  };
}

type File = { facts: DeadlineFacts; dates: FileDates; today: CalendarDate };

export function previewReturn({ facts, dates, today }: File, draft: ReturnDraft): DatePreview {
  const parsed = taxpayerInput.safeParse(draft);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => [['taxpayer', ...path].join('.'), message]);
    return { changes: [], warnings: [], errors: Object.fromEntries(errors) };
  }
  const early = filedAhead(parsed.data, today);
  if (Object.keys(early).length > 0) return { changes: [], warnings: [], errors: early };
  return previewFacts(dates, { ...facts, taxpayer: parsed.data });
}

/** What one more closing of a relinquished property would move. */
export const previewTransfer = ({ facts, dates }: File, transferredOn: CalendarDate): DatePreview =>
  previewFacts(dates, { ...facts, relinquished: [...facts.relinquished, { transferredOn }] });

/** What moving the closing of a relinquished property from `was` to another day, or to none, would move. */
export function previewClosing(
  { facts, dates }: File,
  was?: CalendarDate,
  closedOn?: CalendarDate,
): DatePreview {
  const at = facts.relinquished.findIndex(({ transferredOn }) => transferredOn === was);
  const others = facts.relinquished.filter((_, index) => index !== at);
  const relinquished = closedOn ? [...others, { transferredOn: closedOn }] : others;
  return previewFacts(dates, { ...facts, relinquished });
}

function previewFacts(dates: FileDates, changed: DeadlineFacts): DatePreview {
  try {
    const due = deadlinesOf(changed);
    return {
      changes: dateChanges(dates, datesByRules(changed, due)),
      warnings: due?.warnings ?? [],
      errors: {},
    };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { changes: [], warnings: [], errors: error.fields };
  }
}
