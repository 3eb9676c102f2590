'use client';
import { CircleCheck, CircleDashed, CircleMinus, type IconType } from '@/components/ui/icons';
import Link from 'next/link';
import { WhyPopover } from '@/components/ui/why-popover';
import type { Gate, GateItem } from '@/lib/workflow/rules/gate';
import { cureHref } from './cure-href';

interface GateListProps {
  exchangeId: string;
  gate: Gate;
}

const LOOKS: Record<GateItem['state'], { icon: IconType; word: string; ink: string }> = {
  missing: { icon: CircleDashed, word: 'Missing', ink: 'text-attention' },
  met: { icon: CircleCheck, word: 'Met', ink: 'text-done-mark' },
  waived: { icon: CircleMinus, word: 'Not needed here', ink: 'text-done-mark' },
};

/** What a stage needs: missing first, each with the way to put it right. */
export function GateList({ exchangeId, gate }: GateListProps) {
  const items = [...gate.missing, ...gate.met, ...gate.waived];
  if (items.length === 0) return <p className="mt-2 text-muted">This stage needs nothing of its own.</p>;
  return (
    <ul className="mt-2 space-y-2">
      {items.map((item) => (
        <Item key={item.code} item={item} exchangeId={exchangeId} />
      ))}
    </ul>
  );
}

function Item({ item, exchangeId }: { item: GateItem; exchangeId: string }) {
  const { state, words, detail, cure, because } = item;
  const { icon: Icon, word, ink } = LOOKS[state];
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1">
        <p>
          <span className="sr-only">{word}: </span>
          {capital(words)}
          {state === 'waived' && <span className="text-muted"> · not needed here</span>}
        </p>
        {detail && <p className="text-sm text-muted">{detail}</p>}
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          {state === 'missing' && (
            <Link
              href={cureHref(exchangeId, item)}
              className="inline-flex min-h-6 items-center text-brand underline hover:text-brand-hover"
            >
              {cure.label}
            </Link>
          )}
          <WhyPopover subject={words} because={because} />
        </p>
      </div>
    </li>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
