/** How long a search takes in the small and in the large database: the same kinds of question, taken from each one's own data. */
import { searchQuestion } from '@/lib/search/input';
import { find } from '@/lib/search/queries';
import { inTurns, type Pace } from '../measure';
import type { Row } from '../row';
import type { Known } from '../sample';
import { pick, type Site } from '../site';
import type { Times } from '../stats';
import { mistakes, mistype, type Mistake } from './mistakes';

/** Every asker has a name of their own to look for; and each mistake has its turn with each. */
const pace: Pace = { runs: 200, warmUp: 40 };

interface Asker {
  who: Known;
  client: string;
}

async function askersOf({ root, members }: Site): Promise<Asker[]> {
  const { rows } = await root.query<{ id: string; name: string }>(
    `SELECT e.id, c.display_name AS name FROM exchanges e
     JOIN contacts c ON c.organization_id = e.organization_id AND c.id = e.client_id WHERE e.id = ANY ($1::uuid[])`,
    [[...members.coordinator, ...members.admin].map(({ exchangeId }) => exchangeId)],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return [...members.coordinator, ...members.admin].map((who) => ({
    who,
    client: names.get(who.exchangeId)!,
  }));
}

const kinds = Object.keys(mistakes) as Mistake[];

type Words = (asker: Asker, turn: number) => string;
const QUESTIONS: Record<string, Words> = {
  'a name as it is written': ({ client }) => client,
  'a name mistyped': ({ client }, turn) => mistype(client, pick(kinds, turn)),
  'part of a number': ({ who }) => who.exchangeNumber.slice(-5),
  'a name being typed': ({ client }) => client.slice(0, 4),
};

const ask = (site: Site, askers: readonly Asker[], words: Words) => (turn: number) => {
  const asker = pick(askers, turn);
  const question = searchQuestion.parse({ q: words(asker, turn) });
  return site.as(asker.who, (scope) => find(scope, question));
};

export async function speed({ small, large }: { small: Site; large: Site }): Promise<Row[]> {
  const [fewer, more] = [await askersOf(small), await askersOf(large)];
  const rows: Row[] = [];
  for (const [what, words] of Object.entries(QUESTIONS)) {
    const times = await inTurns({ small: ask(small, fewer, words), large: ask(large, more, words) }, pace);
    rows.push(rowOf(what, times));
  }
  return rows;
}

const rowOf = (what: string, { small, large }: { small: Times; large: Times }): Row => ({
  what: `search: ${what}`,
  of: large,
  against: { ...small, name: 'small' },
  figure: large.p95 / small.p95,
  unit: 'x',
  note: `p95 beside ${small.p95.toFixed(1)} ms`,
});
