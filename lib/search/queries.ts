import type { Scope } from '@/lib/access/scope';
import type { SearchQuestion } from './input';
import { meant } from './rules/meant';
import { search, type Hit } from './sql/search';
import { withSurroundings, type Shown } from './surroundings';

export type Found = Hit & Shown;

export interface Findings {
  hits: Found[];
  /** What was looked for instead, when nothing was found as typed: the words of the best row. */
  corrected: string[] | null;
  /** The same as a question that can be asked. */
  meant: string | null;
}

/** One box over exchanges, contacts, tasks, documents and messages, in what the member may see. */
export async function find(scope: Scope, question: SearchQuestion): Promise<Findings> {
  const hits = await withSurroundings(scope, await search(scope, question));
  const corrected = hits[0]?.corrected ?? null;
  return { hits, corrected, meant: corrected && meant(question.q, corrected) };
}
