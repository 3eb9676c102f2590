import type { CalendarDate } from '../../shared/calendar-date';
import { plainDeadlines } from './deadlines';
import type { DeadlineFacts } from './facts';
import { postponeEach, type PostponedDeadline } from './postponed-deadlines';
import { postponementRules, type DisasterNotice, type PostponementRule } from './postponement';

export const disasterStandings = ['affected', 'hardship'] as const;
/** An affected taxpayer as the notice defines it, or one with a hardship that sec. 17.02(2) lists. */
export type DisasterStanding = (typeof disasterStandings)[number];

export interface NoticeClaim extends DisasterNotice {
  standing: DisasterStanding;
}

/** What one rule would do. The engine proposes, a person approves one of them. */
export interface Proposal {
  rule: PostponementRule;
  /** Every deadline of the file, in its order, moved or not, each with the reason. */
  deadlines: PostponedDeadline[];
  /** False when the rule is not for this taxpayer, or moves nothing. */
  applies: boolean;
  /** Why the rule is not for this taxpayer. */
  refused?: string;
}

/** Where both rules would put the deadlines as they stand, postponements for other disasters included. */
export function proposePostponement(facts: DeadlineFacts, claim: NoticeClaim): Proposal[] {
  const { standing, ...notice } = claim;
  const plain = plainDeadlines(facts);
  // Whatever was approved for this disaster is replaced in the comparison: it is approved once.
  const others = (facts.postponements ?? []).filter(({ disasterOn }) => disasterOn !== notice.disasterOn);
  const now = new Map(postponeEach(plain, facts, others).map(({ kind, to }) => [kind, to]));
  return postponementRules.map((rule): Proposal => {
    if (rule === 'section_6' && standing === 'hardship') {
      const refused = 'Section 6 is for affected taxpayers only; a listed hardship is for section 17.';
      return { rule, deadlines: [], applies: false, refused };
    }
    const by = { ...notice, rule };
    const moved = postponeEach(plain, facts, [...others, by]).map((deadline) => ({
      ...deadline,
      from: now.get(deadline.kind) ?? deadline.from,
    }));
    return { rule, deadlines: moved, applies: moved.some(({ from, to }) => from < to) };
  });
}

export interface NoticeError {
  field: 'notice' | 'disasterOn' | 'windowFrom' | 'postponedTo';
  message: string;
}

/** What cannot be right about a notice. */
export function noticeErrors({ disasterOn, windowFrom, postponedTo }: DisasterNotice, today: CalendarDate) {
  const errors: NoticeError[] = [];
  if (disasterOn > today) {
    errors.push({
      field: 'disasterOn',
      message: 'Enter the day of the disaster that the notice names, today or earlier.',
    });
  }
  if (windowFrom > postponedTo) {
    errors.push({
      field: 'windowFrom',
      message: 'Enter a day on or before the postponement date.',
    });
  }
  if (postponedTo <= disasterOn) {
    errors.push({ field: 'postponedTo', message: 'Enter a postponement date after the disaster.' });
  }
  return errors;
}
