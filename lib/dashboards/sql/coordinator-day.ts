import type { Scope } from '@/lib/access/scope';
import type { Money } from '@/lib/shared/money';
import type { Month, MonthBefore } from '../rules/periods';
import type { AtRiskRow } from './at-risk-cards';
import type { DateDueRow } from './dates-due';
import { instant } from './fragments';
import type { MyTaskRow } from './my-tasks';

type Card = Omit<AtRiskRow, 'coordinator' | 'overdueTasks' | 'identifiedCount'>;

/** As app.coordinator_day tells it: the cards that other lists speak of stand once, by id. */
interface Told {
  tasks: MyTaskRow[];
  cards: Record<string, Card>;
  dates: (Pick<DateDueRow, 'kind' | 'deadline' | 'dates'> & { exchangeId: string })[];
  atRisk: (Pick<AtRiskRow, 'overdueTasks' | 'identifiedCount'> & { exchangeId: string })[];
  figures: { active: number; atRisk: number; valueAtStake: Money; overdue: number };
  months: { openedNow: number; openedBefore: number; completedNow: number; completedBefore: number };
}

export interface CoordinatorDay extends Pick<Told, 'tasks' | 'figures' | 'months'> {
  dates: DateDueRow[];
  atRisk: AtRiskRow[];
}

interface Choice {
  days: number;
  limit: number;
  /** At most so many files at risk. */
  atRisk: number;
  now: Month;
  before: MonthBefore;
}

/** Everything of a coordinator's first page, about the files they coordinate: a definer function (docs/security.md). */
export async function coordinatorDay(
  scope: Scope,
  { days, limit, atRisk: worst, now, before }: Choice,
): Promise<CoordinatorDay> {
  const [row] = await scope.db.$queryRaw<{ day: Told }[]>`
    SELECT app.coordinator_day(${instant(scope.now)}, ${scope.member.timeZone}, ${days}::integer, ${limit}::integer, ${worst}::integer,
      ${instant(now.from)}, ${instant(now.to)}, ${instant(before.from)}, ${instant(before.to)}) AS day`;
  const { cards, dates, atRisk, ...rest } = row!.day;
  const coordinator = scope.member.name;
  return {
    ...rest,
    dates: dates.map((date) => ({ ...cards[date.exchangeId]!, ...date })),
    atRisk: atRisk.map((file) => ({ ...cards[file.exchangeId]!, ...file, coordinator })),
  };
}
