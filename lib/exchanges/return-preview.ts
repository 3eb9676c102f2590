/** What recording a return would move, computed while it is typed by the rules that the server applies. */
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

export interface ReturnPreview {
  changes: DateChange[];
  warnings: Warning[];
  /** By field path, `taxpayer.returnDueOn`. */
  errors: Record<string, string>;
}

export function previewReturn(facts: DeadlineFacts, onFile: FileDates, draft: ReturnDraft): ReturnPreview {
  const parsed = taxpayerInput.safeParse(draft);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => [['taxpayer', ...path].join('.'), message]);
    return { changes: [], warnings: [], errors: Object.fromEntries(errors) };
  }
  try {
    const changed = { ...facts, taxpayer: parsed.data };
    const due = deadlinesOf(changed);
    return {
      changes: dateChanges(onFile, datesByRules(changed, due)),
      warnings: due?.warnings ?? [],
      errors: {},
    };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { changes: [], warnings: [], errors: error.fields };
  }
}
