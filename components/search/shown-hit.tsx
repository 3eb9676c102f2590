import { marked } from '@/lib/search/rules/words';
import type { Shown } from '@/lib/search/surroundings';
import { KIND } from './kinds';

/** A record that was found: what it is called with the words marked, its number, whose it is and its day. */
export function ShownHit({ hit, words }: { hit: Shown; words: readonly string[] }) {
  const { kind, exchangeNumber, title, detail, client, day } = hit;
  const Icon = KIND[kind].icon;
  const whose = kind === 'exchange' || kind === 'contact' ? detail : client;
  return (
    <span className="flex min-w-0 items-start gap-2">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 [overflow-wrap:anywhere]">
          {kind === 'exchange' && (
            <span className="font-mono whitespace-nowrap">
              <Marked text={exchangeNumber ?? ''} words={words} />{' '}
            </span>
          )}
          <Marked text={title} words={words} />
        </span>
        <span className="flex flex-wrap gap-x-3 text-sm text-muted">
          {whose && whose !== title && (
            <span className="[overflow-wrap:anywhere]">
              <Marked text={whose} words={words} />
            </span>
          )}
          {kind !== 'exchange' && exchangeNumber && <span className="font-mono">{exchangeNumber}</span>}
          {day && <span>{day}</span>}
        </span>
      </span>
    </span>
  );
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return marked(text, words).map((piece, n) =>
    piece.isFound ? (
      <mark
        key={n}
        className="bg-transparent font-semibold text-ink underline decoration-brand underline-offset-2"
      >
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
