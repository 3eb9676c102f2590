import { stageName } from '@/lib/exchanges/rules/stages';
import type { Reopened } from './reopen';
import type { DisasterStanding } from '@/lib/exchanges/rules/propose-postponement';
import type { PostponementRule } from '@/lib/exchanges/rules/postponement';

export const ruleWord: Record<PostponementRule, string> = {
  section_6: 'Section 6: the window',
  section_17: 'Section 17: 120 days',
};

export const ruleSentence: Record<PostponementRule, string> = {
  section_6: 'Each deadline of an affected taxpayer inside the window of the notice moves to its last day.',
  section_17:
    'Sold or parked on or before the disaster: each deadline on or after it moves 120 days, or to the postponement date if later.',
};

export const standingWord: Record<DisasterStanding, string> = {
  affected: 'Affected taxpayer',
  hardship: 'Listed hardship',
};

export const standingPhrase: Record<DisasterStanding, string> = {
  affected: 'an affected taxpayer',
  hardship: 'a taxpayer with a listed hardship',
};

/** What an approval did to the stage, for its confirmation; empty when the period was not locked. */
export function sayReopened({ returnedTo, staysAt }: Reopened): string {
  if (returnedTo)
    return `The identification period runs again: the stage is back at ${stageName(returnedTo)}`;
  if (!staysAt) return '';
  return `The identification period runs again. The stage stays at ${stageName(staysAt)}: step back to identify more`;
}
