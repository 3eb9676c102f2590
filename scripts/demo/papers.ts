/** The papers that a file of this stage has on record, and what its coordinator wrote about it. */
import type { Scope } from '@/lib/access/scope';
import type { DocumentKind } from '@/lib/generated/prisma/enums';
import { stagesOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { PaperFor } from '@/lib/workflow/rules/documents';
import { addDays, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import type { PlannedExchange } from './plan';
import type { Dice } from './random';

interface Paper {
  kind: DocumentKind;
  of: PaperFor;
  title: string;
  /** On record once the file has reached this stage, and signed so many days from its first transfer. */
  from: ExchangeStage;
  signedAfter: number;
}

const papers: readonly Paper[] = [
  paper('eligibility', -14, 'identity', 'relinquished', 'W-9 and identity check'),
  paper('documents_signed', -3, 'agreement', 'relinquished', 'Exchange agreement'),
  paper('documents_signed', -3, 'assignment', 'relinquished', 'Assignment of the sale contract'),
  paper('documents_signed', -2, 'notice', 'relinquished', 'Notice of assignment to all parties'),
  paper('relinquished_closed', 0, 'closing_statement', 'relinquished', 'Closing statement of the sale'),
  // After the identification, and before any purchase closes.
  paper('replacement_contract', 48, 'assignment', 'replacement', 'Assignment of the purchase contract'),
  paper('replacement_contract', 50, 'notice', 'replacement', 'Notice of the assignment to the seller'),
];

function paper(
  from: ExchangeStage,
  signedAfter: number,
  kind: DocumentKind,
  of: PaperFor,
  title: string,
): Paper {
  return { from, signedAfter, kind, of, title };
}

const remarks = [
  'Prefers calls before ten in the morning.',
  'The buyer asked whether the closing could move by two days; told them what that does to both clocks.',
  'Lender of the replacement wants the exchange agreement in the loan file.',
  'CPA confirmed that the return will be extended.',
  'Wire instructions verified by phone with the number on file.',
];

export async function addPapers(
  scope: Scope,
  exchangeId: string,
  planned: PlannedExchange,
  dice: Dice,
): Promise<void> {
  const stages = stagesOf(planned.type);
  const reached = (stage: ExchangeStage) =>
    stages.includes(stage) && stages.indexOf(planned.stage) >= stages.indexOf(stage);
  const start = planned.transferredOn ?? planned.titleTakenOn ?? scope.today;
  const signedOn = (days: number) => toDateColumn(earlier(addDays(start, days), scope.today));
  await scope.db.document.createMany({
    data: papers
      .filter(({ from }) => reached(from))
      .map(({ kind, of, title, signedAfter }) => ({
        ...{ exchangeId, kind, title, tags: [of] },
        signedOn: signedOn(signedAfter),
      })),
  });
  if (dice.chance(0.4)) {
    await scope.db.note.createMany({
      data: [{ exchangeId, body: dice.pick(remarks), isPinned: dice.chance(0.3) }],
    });
  }
}

const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);
