/** Asks every question of the list as its asker, and says how many have what was meant among the first three. */
import { searchQuestion } from '@/lib/search/input';
import { find } from '@/lib/search/queries';
import type { Site } from '../site';
import { askers } from './askers';
import { isFound, type Mistyped } from './list';

const FIRST = 3;

export interface Quality {
  asked: number;
  found: number;
  missed: { question: Mistyped; instead: string[] }[];
  /** Of each mistake: found of asked. */
  byMistake: Map<string, [found: number, asked: number]>;
}

export async function quality(site: Site, list: readonly Mistyped[]): Promise<Quality> {
  const sessions = await askers(
    site.root,
    list.map(({ email }) => email),
  );
  const result: Quality = { asked: list.length, found: 0, missed: [], byMistake: new Map() };
  for (const question of list) {
    const identity = sessions.get(question.email);
    if (!identity)
      throw new Error(`${question.email} is not in this data: make the list anew, see docs/benchmarks.md.`);
    const asked = searchQuestion.parse({ q: question.q });
    const { hits } = await site.enter(identity, (scope) => find(scope, asked));
    const first = hits.slice(0, FIRST);
    const isThere = first.some((hit) => isFound(question, hit));
    const [found, of] = result.byMistake.get(question.mistake) ?? [0, 0];
    result.byMistake.set(question.mistake, [found + (isThere ? 1 : 0), of + 1]);
    if (isThere) result.found += 1;
    else
      result.missed.push({
        question,
        instead: first.map((hit) => `${hit.kind} ${hit.exchangeNumber ?? ''} ${hit.title}`),
      });
  }
  return result;
}
