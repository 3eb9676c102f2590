import type { Scope } from '@/lib/access/scope';
import type { SearchQuestion } from './input';
import { search, type Hit } from './sql/search';

export type { Hit };

export interface Findings {
  hits: Hit[];
  /** What was looked for instead, when nothing was found as typed: the words of the best row. */
  corrected: string[] | null;
}

/** One box over exchanges, contacts, tasks, documents and messages, in what the member may see. */
export async function find(scope: Scope, question: SearchQuestion): Promise<Findings> {
  const hits = await search(scope, question);
  return { hits, corrected: hits[0]?.corrected ?? null };
}
