/** Which exchanges the demo firm has: types and stages with dates that fit them, counted from today. Pure. */
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeType } from '@/lib/exchanges/rules/values';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { demoClients } from './people';
import { Dice } from './random';

export interface PlannedExchange {
  client: number;
  type: ExchangeType;
  stage: ExchangeStage;
  end?: { status: 'failed' | 'cancelled' | 'on_hold'; reason: string };
  openedOn: CalendarDate;
  transferredOn?: CalendarDate;
  titleTakenOn?: CalendarDate;
  closedOn?: CalendarDate;
  extensionFiled: boolean;
  coordinator: 'coordinator' | 'coordinator2';
  /** The attorney who signs in takes part. */
  withAttorney: boolean;
}

/** Type, stage, how many, and the range of days from the transfer (or the start of parking) to today. */
type Line = [ExchangeType, ExchangeStage, number, number, number];

const lines: readonly Line[] = [
  ['delayed', 'intake', 3, -40, -12],
  ['delayed', 'eligibility', 2, -20, -8],
  ['delayed', 'documents_signed', 3, -9, -1],
  ['delayed', 'relinquished_closed', 1, 1, 3],
  ['delayed', 'identification_open', 8, 4, 44],
  ['delayed', 'identification_locked', 4, 46, 110],
  ['delayed', 'replacement_contract', 4, 60, 150],
  ['delayed', 'replacement_closed', 2, 80, 170],
  ['delayed', 'reconciled', 2, 120, 175],
  ['delayed', 'tax_package', 2, 170, 230],
  ['delayed', 'closed', 7, 260, 900],
  ['simultaneous', 'documents_signed', 1, -12, -4],
  ['simultaneous', 'concurrent_closing', 1, 0, 2],
  ['simultaneous', 'closed', 2, 120, 500],
  ['reverse', 'parked', 2, 10, 40],
  ['reverse', 'relinquished_identified', 2, 50, 90],
  ['reverse', 'relinquished_closed', 1, 100, 140],
  ['reverse', 'closed', 2, 300, 700],
  ['improvement', 'identification_open', 1, 10, 30],
  ['improvement', 'improvements_drawn', 2, 40, 44],
  ['improvement', 'identification_locked', 1, 60, 150],
  ['improvement', 'closed', 1, 280, 500],
  ['build_to_suit', 'titleholder_acquired', 1, 20, 40],
  ['build_to_suit', 'transferred', 1, 120, 175],
];

const endings: [PlannedExchange['end'] & object, number, number][] = [
  [
    { status: 'failed', reason: 'Nothing was identified by the deadline; the funds were returned.' },
    150,
    200,
  ],
  [
    { status: 'failed', reason: 'The replacement seller withdrew and no other property was identified.' },
    230,
    300,
  ],
  [
    { status: 'cancelled', reason: 'The buyer of the relinquished property withdrew before closing.' },
    30,
    60,
  ],
  [{ status: 'on_hold', reason: 'Waiting for the probate court to confirm the successor trustee.' }, 20, 40],
];

export function plan(today: CalendarDate): PlannedExchange[] {
  const dice = new Dice(1031);
  const planned: PlannedExchange[] = [];
  for (const [type, stage, count, from, to] of lines) {
    for (let made = 0; made < count; made += 1)
      planned.push(plannedOne(dice, planned.length, today, type, stage, from, to));
  }
  for (const [end, from, to] of endings) {
    planned.push({
      ...plannedOne(dice, planned.length, today, 'delayed', 'identification_open', from, to),
      end,
    });
  }
  // One file whose identification period ran out with nothing sent: what the at-risk queue is for.
  planned.push(plannedOne(dice, planned.length, today, 'delayed', 'identification_open', 47, 47));
  return planned.map((exchange, index) => ({ ...exchange, client: clientOf(index) }));
}

function plannedOne(
  dice: Dice,
  index: number,
  today: CalendarDate,
  type: ExchangeType,
  stage: ExchangeStage,
  from: number,
  to: number,
): PlannedExchange {
  const began = addDays(today, -dice.between(from, to));
  const parks =
    type === 'reverse' ||
    stage === 'titleholder_acquired' ||
    stage === 'improvements_drawn' ||
    stage === 'transferred';
  const sold = type !== 'reverse' || stage === 'relinquished_closed' || stage === 'closed';
  const soldOn = type === 'reverse' ? addDays(began, dice.between(60, 95)) : began;
  const closedOn = addDays(began, dice.between(150, 210));
  return {
    client: 0,
    type,
    stage,
    openedOn: openedBefore(dice, began, today),
    ...(sold && { transferredOn: soldOn }),
    ...(parks && {
      titleTakenOn: type === 'reverse' ? began : earlier(addDays(began, dice.between(5, 20)), today),
    }),
    ...(stage === 'closed' && { closedOn: earlier(closedOn, addDays(today, -1)) }),
    extensionFiled: dice.chance(0.3),
    coordinator: index % 5 < 3 ? 'coordinator' : 'coordinator2',
    withAttorney: index % 4 === 1,
  };
}

const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);

/** A file is opened two to five weeks before its first closing, and never in the future. */
function openedBefore(dice: Dice, began: CalendarDate, today: CalendarDate): CalendarDate {
  return earlier(addDays(began, -dice.between(14, 35)), addDays(today, -dice.between(0, 6)));
}

/** Every eighth exchange is of the client who signs in; the others take turns. */
function clientOf(index: number): number {
  return index % 8 === 3 ? 0 : 1 + (index % (demoClients.length - 1));
}
