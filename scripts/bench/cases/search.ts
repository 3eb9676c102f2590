/** Search with a typing mistake, which goes through the vocabulary of the firm. */
import { find } from '@/lib/search/queries';
import { searchQuestion } from '@/lib/search/input';
import type { Bench } from '../bench';
import { inTurns } from '../measure';
import type { Row } from '../row';
import { pick, type Site } from '../site';

/** Streets and names of the data with a letter doubled, dropped or exchanged. */
const mistyped = [
  'brightwter',
  'foundrry',
  'junipre',
  'larkspr',
  'whitlok',
  'castelan',
  'indentification',
  'agreemnt',
  'quary',
  'tannry',
];

const fuzzy = (site: Site) => (turn: number) => {
  const question = searchQuestion.parse({ q: pick(mistyped, turn) });
  return site.as(pick(site.members.coordinator, turn), (scope) => find(scope, question));
};

export async function search({ small, large }: Bench): Promise<Row[]> {
  const times = await inTurns({ small: fuzzy(small), large: fuzzy(large) });
  return [
    {
      what: 'search with a typing mistake, p95, large',
      of: times.large,
      against: { ...times.small, name: 'small' },
      figure: times.large.p95 / times.small.p95,
      unit: 'x',
      target: { limit: 4, is: 'at most' },
    },
  ];
}
