/** Between a row of deadline_postponements and the rules. */
import { z } from 'zod';
import type { Prisma } from '@/lib/generated/prisma/client';
import {
  deadlineKinds,
  type DeadlineKind,
  type PostponedDeadline,
} from '@/lib/exchanges/rules/postponed-deadlines';
import type { NoticeClaim } from '@/lib/exchanges/rules/propose-postponement';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { dateField } from '@/lib/shared/fields';

/** For staff; everybody else reads fewer. */
export const proposalColumns = {
  id: true,
  rule: true,
  standing: true,
  notice: true,
  disasterOn: true,
  windowFrom: true,
  postponedTo: true,
  dates: true,
  status: true,
  proposedBy: true,
} satisfies Prisma.DeadlinePostponementSelect;

export type ProposalRow = Prisma.DeadlinePostponementGetPayload<{ select: typeof proposalColumns }>;

export const claimOf = ({
  standing,
  notice,
  disasterOn,
  windowFrom,
  postponedTo,
}: ProposalRow): NoticeClaim => ({
  standing,
  notice,
  disasterOn: fromDateColumn(disasterOn),
  windowFrom: fromDateColumn(windowFrom),
  postponedTo: fromDateColumn(postponedTo),
});

/** A deadline with its date before and after. */
export interface MovedDate {
  kind: DeadlineKind;
  from: CalendarDate;
  to: CalendarDate;
}

export const storedDates = (deadlines: readonly PostponedDeadline[]) =>
  deadlines.map(({ kind, from, to }) => ({ kind, from, to }));

const movedDates = z.array(z.object({ kind: z.enum(deadlineKinds), from: dateField, to: dateField }));

/** What a row keeps of the dates; none when it is not in our shape. */
export const readDates = (dates: unknown): MovedDate[] => movedDates.safeParse(dates).data ?? [];

/** Whether the rules still give what was proposed. */
export function sameDates(stored: unknown, deadlines: readonly MovedDate[]): boolean {
  const text = (dates: readonly MovedDate[]) =>
    dates.map(({ kind, from, to }) => `${kind} ${from} ${to}`).join();
  return text(readDates(stored)) === text(deadlines);
}
