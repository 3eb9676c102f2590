/** What people ask for and the regulation never lists: refused in words, whatever the date. */
import { because } from './because';
import type { Condition } from './condition';

export const neverGrounds = ['changed_mind', 'pledge', 'loan'] as const;
export type NeverGround = (typeof neverGrounds)[number];

const words: Record<NeverGround, string> = {
  changed_mind:
    'Changing your mind is not one of the events that release the funds. They stay locked until one of those happens.',
  pledge:
    'The funds cannot be pledged: the taxpayer would have their benefit before one of the listed events.',
  loan: 'There is no loan against the funds: the taxpayer would have their benefit before one of the listed events.',
};

export const neverReleased = (ground: NeverGround): Condition => ({
  code: 'never',
  label: 'A listed event',
  met: false,
  missing: words[ground],
  because: [because(ground === 'changed_mind' ? 'locked' : 'noBenefit')],
});

const signs: [NeverGround, RegExp][] = [
  ['changed_mind', /\bchang\w*\s+(of\s+)?(\w+\s+)?minds?\b|\bno longer wants?\b/i],
  ['pledge', /\bpledg\w*|\bcollateral\b|\bsecurity for\b/i],
  ['loan', /\bloans?\s+(against|on|from|to)\b|\bborrow\w*\b|\badvance\s+(against|on|of)\b/i],
];

/** Reads a written contingency for what is none, so that it is not waved through under another name. */
export const readsAs = (contingency: string): NeverGround | undefined =>
  signs.find(([, sign]) => sign.test(contingency))?.[0];
