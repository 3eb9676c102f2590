'use client';
import { useEffect, useState } from 'react';
import { KIND, KINDS } from './kinds';
import type { Answer } from './use-findings';

/** So that readers are not told of every key. */
const PAUSE = 300;

/** Tells a screen reader how much was found, once typing rests. */
export function Announcement({ typed, answer }: { typed: string; answer?: Answer }) {
  const [said, say] = useState('');
  const words = answer && answer.kind === 'found' && typed.trim() !== '' ? summaryOf(answer) : '';
  useEffect(() => {
    const timer = setTimeout(() => say(words), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

export function summaryOf({ findings: { hits, meant } }: Extract<Answer, { kind: 'found' }>): string {
  if (hits.length === 0) return 'Nothing found.';
  const counts = KINDS.map((kind) => ({ kind, count: hits.filter((hit) => hit.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ kind, count }) =>
        `${count} ${count === 1 ? KIND[kind].plural.slice(0, -1).toLowerCase() : KIND[kind].plural.toLowerCase()}`,
    );
  return `${counts.join(', ')} found${meant ? ` for ${meant}` : ''}.`;
}
