'use client';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/button';
import { useRowKeys } from '@/components/ui/use-row-keys';
import type { SearchKind } from '@/lib/search/input';
import type { Results } from '@/lib/search/results';
import { wordsOf } from '@/lib/search/rules/words';
import { KIND } from './kinds';
import { ShownHit } from './shown-hit';

/** All results of one page, best first; j and k move, Enter opens. */
export function FoundList({ q, kind, results }: { q: string; kind?: SearchKind; results: Results }) {
  const list = useRowKeys<HTMLUListElement>();
  const { hits, meant, corrected } = results;
  if (hits.length === 0) {
    return (
      <Card>
        <EmptyState
          kind="no-match"
          title={`Nothing you may see matches “${q}”`}
          action={
            kind && (
              <LinkButton href={`/search?${new URLSearchParams({ q }).toString()}`}>
                Search everything
              </LinkButton>
            )
          }
        >
          {kind ? `Only ${KIND[kind].plural.toLowerCase()} were searched. ` : ''}
          Try fewer words, or only the beginning of one.
        </EmptyState>
      </Card>
    );
  }
  const words = [...wordsOf(q), ...(corrected ?? [])];
  return (
    <>
      {meant && (
        <p role="status" className="mb-2 text-sm text-muted">
          Nothing reads “{q}”. Did you mean{' '}
          <Link
            href={`/search?${new URLSearchParams({ q: meant }).toString()}`}
            className="text-brand underline"
          >
            {meant}
          </Link>
          ?
        </p>
      )}
      <Card flush>
        <ul ref={list} className="divide-y divide-line">
          {hits.map((hit) => (
            <li key={`${hit.kind} ${hit.id}`} data-row>
              <Link
                href={hit.href}
                className="block px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-2"
              >
                <ShownHit hit={hit} words={words} />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
