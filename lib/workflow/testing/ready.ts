/** What a file needs to go through its first gates, recorded as a coordinator would. For tests. */
import type { Scope } from '@/lib/access/scope';
import { fileColumns } from '@/lib/exchanges/file';
import { recordPaper as recordPaperNotice } from '@/lib/identification/commands';
import { paperNotice } from '@/lib/identification/input';
import { nextStage, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { advanceStage } from '../advance';
import { recordDocument } from '../documents';
import { answerEligibility } from '../eligibility';
import { documentRecord, eligibilityAnswers } from '../input';
import type { Answers } from '../rules/eligibility';
import { eligible } from '../rules/testing/facts';

export const answer = (scope: Scope, exchangeId: string, changes: Answers = {}) =>
  answerEligibility(
    scope,
    eligibilityAnswers.parse({ exchangeId, answers: { ...eligible, ...changes }, was: null }),
  );

export const recordPaper = (
  scope: Scope,
  exchangeId: string,
  kind: string,
  signedOn: string,
  of = 'relinquished',
) => recordDocument(scope, documentRecord.parse({ exchangeId, kind, title: kind, signedOn, of }));

/** Eligibility, agreement and assignment: what the gate of signed documents asks for. */
export async function makeReady(scope: Scope, exchangeId: string, signedOn: string): Promise<void> {
  await answer(scope, exchangeId);
  await recordPaper(scope, exchangeId, 'agreement', signedOn);
  await recordPaper(scope, exchangeId, 'assignment', signedOn);
}

/** A paper notice that identifies these properties, signed and sent on a day inside the period. */
export const identifyByPaper = (scope: Scope, exchangeId: string, propertyIds: string[], on: string) =>
  recordPaperNotice(
    scope,
    paperNotice.parse({
      ...{ exchangeId, kind: 'identification', propertyIds, signedName: 'Maria Ruiz', sentTo: 'The seller' },
      ...{ signedOn: on, sentOn: on },
    }),
  );

/** One stage after the other, each through its gate. */
export async function advanceTo(scope: Scope, id: string, stage: ExchangeStage): Promise<void> {
  for (;;) {
    const file = await scope.db.exchange.findFirstOrThrow({ where: { id }, select: fileColumns });
    if (file.stage === stage) return;
    const to = nextStage(file.exchangeType, file.stage);
    if (!to) throw new Error(`${stage} does not come after ${file.stage}`);
    await advanceStage(scope, { id, from: file.stage, to });
  }
}
