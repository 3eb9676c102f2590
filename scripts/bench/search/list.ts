/** Sixty questions with typing mistakes, and the record that was meant: made once from `peak_100k` (make.ts), kept beside. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchKind } from '@/lib/generated/prisma/enums';
import { root } from '../../files';
import type { Mistake } from './mistakes';

export interface Mistyped {
  q: string;
  mistake: Mistake;
  /** As it is written rightly. */
  right: string;
  /** Who asks. */
  email: string;
  /** What is meant: its number if it is an exchange, otherwise what it is called. */
  finds: { kind: SearchKind; name: string };
}

const listFile = path.join(root, 'scripts/bench/search/list.json');

export const readList = () => JSON.parse(readFileSync(listFile, 'utf8')) as Mistyped[];
export const writeList = (list: readonly Mistyped[]) =>
  writeFileSync(listFile, `${JSON.stringify(list, null, 2)}\n`);

export const isFound = (
  { finds }: Mistyped,
  hit: { kind: SearchKind; title: string; exchangeNumber: string | null },
) => hit.kind === finds.kind && (hit.kind === 'exchange' ? hit.exchangeNumber : hit.title) === finds.name;
