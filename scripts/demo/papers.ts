/** The papers that a file of this stage has on record, and what its coordinator wrote about it. */
import type { Scope } from '@/lib/access/scope';
import type { DocumentKind } from '@/lib/generated/prisma/enums';
import { stagesOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { addDays, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import type { PlannedExchange } from './plan';
import type { Dice } from './random';

interface Paper {
  kind: DocumentKind;
  title: string;
  /** On record once the file has reached this stage, and signed so many days from its first transfer. */
  from: ExchangeStage;
  signedAfter: number;
}

const papers: readonly Paper[] = [
  { kind: 'identity', title: 'W-9 and identity check', from: 'eligibility', signedAfter: -14 },
  { kind: 'agreement', title: 'Exchange agreement', from: 'documents_signed', signedAfter: -3 },
  {
    kind: 'assignment',
    title: 'Assignment of the sale contract',
    from: 'documents_signed',
    signedAfter: -3,
  },
  { kind: 'notice', title: 'Notice of assignment to all parties', from: 'documents_signed', signedAfter: -2 },
  {
    kind: 'closing_statement',
    title: 'Closing statement of the sale',
    from: 'relinquished_closed',
    signedAfter: 0,
  },
];

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
      .map(({ kind, title, signedAfter }) => ({ exchangeId, kind, title, signedOn: signedOn(signedAfter) })),
  });
  if (dice.chance(0.4)) {
    await scope.db.note.createMany({
      data: [{ exchangeId, body: dice.pick(remarks), isPinned: dice.chance(0.3) }],
    });
  }
}

const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);
