import { addMoney, type Money } from '@/lib/shared/money';
import type { Month, MonthBefore } from './rules/periods';
import type { FileFigures } from './sql/file-figures';
import type { OverdueRow } from './sql/overdue-by-coordinator';

/** The figures over all files that were counted. */
export interface Totals {
  active: number;
  atRisk: number;
  opened: InMonth;
  completed: InMonth;
  valueAtStake: Money;
}

/** A count in the present calendar month so far, and in as many days of the one before. */
export interface InMonth {
  now: number;
  before: number;
  month: Month;
  previous: MonthBefore;
}

export function totalsOf(
  rows: readonly Omit<FileFigures, 'coordinatorId' | 'coordinator'>[],
  month: Month,
  previous: MonthBefore,
): Totals {
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    active: sum((row) => row.active),
    atRisk: sum((row) => row.atRisk),
    opened: { now: sum((row) => row.openedNow), before: sum((row) => row.openedBefore), month, previous },
    completed: {
      now: sum((row) => row.completedNow),
      before: sum((row) => row.completedBefore),
      month,
      previous,
    },
    valueAtStake: addMoney(rows.map((row) => row.valueAtStake)),
  };
}

export interface Workload {
  /** Null for the files that nobody coordinates. */
  coordinatorId: string | null;
  coordinator: string | null;
  active: number;
  overdueTasks: number;
}

/** Who carries how much: everyone with an active file or an overdue task, the fullest desk first. */
export function workloadOf(figures: readonly FileFigures[], overdue: readonly OverdueRow[]): Workload[] {
  const desks = new Map<string | null, Workload>();
  for (const { coordinatorId, coordinator, active } of figures) {
    if (active > 0) desks.set(coordinatorId, { coordinatorId, coordinator, active, overdueTasks: 0 });
  }
  for (const { coordinatorId, coordinator, overdue: overdueTasks } of overdue) {
    const desk = desks.get(coordinatorId) ?? { coordinatorId, coordinator, active: 0, overdueTasks: 0 };
    desks.set(coordinatorId, { ...desk, overdueTasks });
  }
  return [...desks.values()].toSorted(
    (one, other) => other.active - one.active || other.overdueTasks - one.overdueTasks,
  );
}
