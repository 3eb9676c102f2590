/** A page of all that a question finds: the best hundred, twenty at a time. */
import type { Scope } from '@/lib/access/scope';
import { searchQuestion, type ResultsPage } from './input';
import { find, type Findings } from './queries';
import { wordsOf } from './rules/words';

export const RESULTS_MOST = 100;
const PAGE = 20;

export interface Results extends Findings {
  /** Of the best hundred. */
  total: number;
  page: number;
  hasNext: boolean;
  /** Why nothing was looked for. */
  refusal?: string;
}

const nothing = { hits: [], corrected: null, meant: null, total: 0, page: 1, hasNext: false };

export async function resultsOf(scope: Scope, { q, kind, page }: ResultsPage): Promise<Results> {
  const asked = searchQuestion.safeParse({ q, kinds: kind, max: RESULTS_MOST });
  if (!asked.success) return { ...nothing, refusal: asked.error.issues[0]!.message };
  if (wordsOf(q).length === 0)
    return { ...nothing, refusal: 'Type letters or digits: signs alone find nothing.' };
  const { hits, ...found } = await find(scope, asked.data);
  const shown = hits.slice((page - 1) * PAGE, page * PAGE);
  return { ...found, hits: shown, total: hits.length, page, hasNext: hits.length > page * PAGE };
}
