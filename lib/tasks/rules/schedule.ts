import { addDays, type CalendarDate, daysBetween, toCalendarDate, yearOf } from '../../shared/calendar-date';
import type { Deadlines } from '../../exchanges/rules/deadlines';
import { extensionGuard } from '../../exchanges/rules/extension-guard';
import type { TaskTemplate } from './standard-tasks';
import type { TaskAnchor } from './values';

/** The dates that task offsets count from; one that is not known yet is absent. */
export type Anchors = Partial<Record<TaskAnchor, CalendarDate>> & {
  /** False when it is the relinquished property that is parked: then nothing is identified during parking. */
  identifiesWhileParked?: boolean;
  /** By how many days a disaster postponed deadlines whose tasks count from the beginning of their period. */
  postponed?: {
    identification: number;
    agreement: number;
    parkingIdentification: number;
    parkingEnd: number;
  };
};

export interface AnchorFacts {
  /** The earliest transfer of a relinquished property. */
  transferredOn?: CalendarDate;
  /** The day on which the titleholder takes title. */
  titleTakenOn?: CalendarDate;
}

/**
 * The anchors of an exchange. `return_due` is known only where day 180 falls after the unextended due date and no
 * extension is recorded: otherwise there is nothing to check. `year_end` is that of the transfer.
 */
export function anchorsOf({ transferredOn, titleTakenOn }: AnchorFacts, deadlines: Deadlines): Anchors {
  const { identification, exchange, parking } = deadlines;
  const guard = extensionGuard(exchange);
  return {
    ...(transferredOn && {
      transfer: transferredOn,
      year_end: toCalendarDate(`${yearOf(transferredOn)}-12-31`),
    }),
    ...(identification && { identification_end: identification.deadline }),
    ...(exchange && { exchange_end: exchange.deadline }),
    ...(guard && { return_due: guard.returnDueOn }),
    ...(titleTakenOn && { parking: titleTakenOn }),
    ...(parking && { identifiesWhileParked: parking.identifyRelinquishedBy !== null }),
    ...(deadlines.postponed && { postponed: daysPostponed(deadlines.postponed) }),
  };
}

function daysPostponed(postponed: NonNullable<Deadlines['postponed']>): Anchors['postponed'] {
  const days = (of: string) => {
    const found = postponed.find(({ kind }) => kind === of);
    return found ? daysBetween(found.from, found.to) : 0;
  };
  return {
    identification: days('identification'),
    agreement: days('parkingAgreement'),
    parkingIdentification: days('parkingIdentification'),
    parkingEnd: days('parking'),
  };
}

/** A task goes with the deadline that it leads to; what belongs to the beginning of a period, or comes before it, stays. */
function postponedBy(
  {
    anchor,
    offsetDays,
    category,
  }: { anchor: TaskAnchor | null; offsetDays: number; category: string | null },
  { postponed: by }: Anchors,
): number {
  if (!by || offsetDays <= 0) return 0;
  const identifies = category === 'identification';
  if (anchor === 'transfer') return identifies ? by.identification : 0;
  if (anchor !== 'parking') return 0;
  if (identifies) return by.parkingIdentification;
  return offsetDays <= 5 ? by.agreement : by.parkingEnd;
}

/**
 * Each template with its due date. One whose anchor is not known is left out: it is scheduled when the date is entered.
 * One without an anchor comes with its stage.
 * So is one that counts back from an end to before its period begins (90 days before an end that comes after 74), and
 * the identification of what will be sold when that is what is parked.
 */
export function scheduleTasks<
  T extends Pick<TaskTemplate, 'anchor' | 'offsetDays'> & { category: string | null },
>(templates: readonly T[], anchors: Anchors): (T & { dueOn: CalendarDate })[] {
  return templates.flatMap((template) => {
    const from = template.anchor;
    const anchor = from && anchors[from];
    if (!anchor) return [];
    const dueOn = addDays(anchor, template.offsetDays + postponedBy({ ...template, anchor: from }, anchors));
    return beforeItsPeriod(from, dueOn, anchors) || needless(template, anchors)
      ? []
      : [{ ...template, dueOn }];
  });
}

function beforeItsPeriod(anchor: TaskAnchor, dueOn: CalendarDate, { transfer }: Anchors): boolean {
  return anchor !== 'transfer' && anchor !== 'parking' && transfer !== undefined && dueOn <= transfer;
}

function needless(
  template: { anchor: TaskAnchor | null; category: string | null },
  anchors: Anchors,
): boolean {
  return (
    template.anchor === 'parking' &&
    template.category === 'identification' &&
    anchors.identifiesWhileParked === false
  );
}
