/** Why a contact's score is what it is, in the shape that Why shows everywhere. */
import type { Because } from '@/lib/exchanges/rules/because';

export type { Because };

export const HOUSE_RULE =
  'House rule of the product; a person of the firm may set another value with a reason';

/** One reason: what it is about, its points, and what went in. */
export const reason = (rule: string, inputs: Because['inputs']): Because => ({
  rule,
  citation: HOUSE_RULE,
  inputs,
});
