/** What must not grow with the database: the same question in the small and in the large one. */
import { readListState } from '@/lib/exchanges/list-params';
import { exchangeList } from '@/lib/exchanges/queries';
import { find } from '@/lib/search/queries';
import { searchQuestion } from '@/lib/search/input';
import { myTasksPage } from '@/lib/tasks/my-tasks';
import type { Bench } from '../bench';
import { inTurns, type Run } from '../measure';
import { ratio, type Row } from '../row';
import { pick, type Site } from '../site';
import { timeline } from '../timeline';

const questions: Record<string, (site: Site) => Run> = {
  'my tasks': (site) => (turn) => site.as(pick(site.members.coordinator, turn), myTasksPage),
  'timeline of an exchange': (site) => (turn) => {
    const who = pick(site.members.coordinator, turn);
    return site.as(who, (scope) => timeline(scope, who.exchangeId));
  },
  'list of a client': (site) => (turn) =>
    site.as(pick(site.members.client, turn), (scope) => exchangeList(scope, readListState({ view: 'all' }))),
  'search by number': (site) => (turn) => {
    const who = pick(site.members.coordinator, turn);
    const question = searchQuestion.parse({ q: who.exchangeNumber });
    return site.as(who, (scope) => find(scope, question));
  },
};

export async function flat({ small, large }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, question] of Object.entries(questions)) {
    const times = await inTurns({ small: question(small), large: question(large) });
    rows.push(ratio(`${what}, large`, times.large, 'small', times.small, 2));
  }
  return rows;
}
