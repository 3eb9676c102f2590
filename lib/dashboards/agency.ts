import type { Scope } from '@/lib/access/scope';
import { together } from '@/lib/platform/database/together';
import { fileView } from './files';
import { lastMonths } from './rules/periods';
import { agencyPeople } from './sql/agency-people';
import { openedPerMonth } from './sql/opened-per-month';
import { portfolioCounts } from './sql/portfolio-counts';
import { visibleCards } from './sql/visible-cards';

const SHOWN = 10;
const MONTHS = 12;

/** An agency's portfolio: open files by stage, the next dates, files opened per month, its people. No money. */
export async function agencyDashboard(scope: Scope) {
  const months = lastMonths(MONTHS, scope.today, scope.member.timeZone);
  const { stages, cards, opened, people } = await together(scope.db, {
    stages: portfolioCounts(),
    cards: visibleCards(scope, { running: true, limit: SHOWN }),
    opened: openedPerMonth(scope, months[0]!.from),
    people: agencyPeople(),
  });
  return {
    stages,
    next: cards.map((row) => ({ ...fileView(scope, row), coordinator: row.coordinator })),
    referrals: months.map(({ firstDay, name }) => ({
      firstDay,
      name,
      files: opened.find((month) => month.firstDay === firstDay)?.files ?? 0,
    })),
    people,
  };
}

export type AgencyDashboard = Awaited<ReturnType<typeof agencyDashboard>>;
