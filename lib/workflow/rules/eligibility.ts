import { writeDate, type CalendarDate } from '../../shared/calendar-date';
import type { Because } from '../../exchanges/rules/because';
import type { ExchangeType } from '../../exchanges/rules/values';
import { questionsOf, type QuestionKey, type Verdict } from './questions';

export type Answers = Partial<Record<QuestionKey, string>>;

export interface Outcome {
  key: QuestionKey | 'agreement';
  verdict: Verdict;
  /** What it means, for a person. */
  says: string;
  because: Because[];
}

export interface Eligibility {
  outcomes: Outcome[];
  /** What nobody has answered yet. */
  open: QuestionKey[];
  /** The worst of the answers; `open` until all are given, unless one blocks. */
  verdict: Verdict | 'open';
}

/** What the answers mean for an exchange of this type; an answer that is none of the choices counts as not given. */
export function eligibilityOf(type: ExchangeType, answers: Answers): Eligibility {
  const open: QuestionKey[] = [];
  const outcomes: Outcome[] = [];
  for (const { key, asks, choices, rule, citation, confirmWithCounsel } of questionsOf(type)) {
    const choice = choices.find(({ value }) => value === answers[key]);
    if (!choice) {
      open.push(key);
      continue;
    }
    outcomes.push({
      key,
      verdict: choice.verdict,
      says: choice.says ?? 'In order.',
      because: [
        {
          rule,
          citation,
          inputs: { question: asks, answer: choice.label },
          ...(confirmWithCounsel && { confirmWithCounsel }),
        },
      ],
    });
  }
  const given = (verdict: Verdict) => outcomes.some((outcome) => outcome.verdict === verdict);
  const verdict = given('block') ? 'block' : open.length > 0 ? 'open' : given('warn') ? 'warn' : 'pass';
  return { outcomes, open, verdict };
}

export const agreementRule = {
  rule: 'The exchange agreement and the assignment are signed at or before the transfer of the relinquished property.',
  citation: 'Reg. 1.1031(k)-1(g)(4)',
  confirmWithCounsel: true,
} as const;

/** Whether the agreement comes before the transfer, from the dates on file. A hard gate: what is late cannot be cured. */
export function agreementOutcome(
  signedOn: CalendarDate | null,
  transferredOn: CalendarDate | null,
  today: CalendarDate,
): Outcome {
  const inputs = {
    ...(signedOn && { agreementSignedOn: signedOn }),
    ...(transferredOn && { transferredOn }),
  };
  const outcome = (verdict: Verdict, says: string): Outcome => ({
    key: 'agreement',
    verdict,
    says,
    because: [{ ...agreementRule, inputs }],
  });
  if (signedOn && transferredOn && transferredOn < signedOn)
    return outcome(
      'block',
      `The transfer (${writeDate(transferredOn)}) comes before the agreement was signed (${writeDate(signedOn)}).`,
    );
  if (signedOn) return outcome('pass', 'In order.');
  if (transferredOn && transferredOn < today)
    return outcome(
      'block',
      `The property was transferred on ${writeDate(transferredOn)}, and no signed agreement is recorded.`,
    );
  return outcome('warn', 'The agreement is to be signed before the transfer.');
}

/** Whether both parties hold for two years, and follow-ups are made. */
export const hasRelatedParty = (answers: Answers | null): boolean => answers?.relatedParty === 'yes';
