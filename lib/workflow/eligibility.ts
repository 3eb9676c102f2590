/** What staff answered about an exchange before it is taken on. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { openFile } from '@/lib/exchanges/file';
import { conflict } from '@/lib/shared/errors';
import type { EligibilityAnswers } from './input';
import { eligibilityOf, type Answers } from './rules/eligibility';
import { questionsOf } from './rules/questions';

export interface AnsweredEligibility {
  answers: Answers;
  answeredAt: Date;
  answeredBy: string | null;
}

/** Undefined until somebody answers. */
export async function readEligibility(
  scope: Scope,
  exchangeId: string,
): Promise<AnsweredEligibility | undefined> {
  allow(scope, 'eligibility.answer');
  const row = await scope.db.exchangeEligibility.findFirst({
    where: { exchangeId },
    select: {
      answers: true,
      answeredAt: true,
      answerer: { select: { user: { select: { displayName: true } } } },
    },
  });
  return (
    (row && {
      answers: row.answers as Answers,
      answeredAt: row.answeredAt,
      answeredBy: row.answerer?.user.displayName ?? null,
    }) ??
    undefined
  );
}

/** Keeps the answers, complete or not. `was` is the instant of those that the form showed: others given meanwhile are a conflict. */
export async function answerEligibility(scope: Scope, { exchangeId, answers, was }: EligibilityAnswers) {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'eligibility.answer');
  const asked = questionsOf(file.exchangeType).map(({ key }) => key);
  const given: Answers = Object.fromEntries(
    asked.flatMap((key) => (answers[key] ? [[key, answers[key]]] : [])),
  );
  const changed = was
    ? await scope.db.exchangeEligibility.updateMany({
        where: { exchangeId, answeredAt: { gte: new Date(was), lt: new Date(Date.parse(was) + 1) } },
        data: { answers: given },
      })
    : await scope.db.exchangeEligibility.createMany({
        data: [{ exchangeId, answers: given }],
        skipDuplicates: true,
      });
  if (changed.count === 0)
    conflict('Somebody answered meanwhile. What you chose is kept. Reload to see their answers, then save.');
  const { verdict } = eligibilityOf(file.exchangeType, given);
  await record(scope, 'exchange.eligibility_answered', { exchangeId, data: { verdict } });
  return { verdict };
}
