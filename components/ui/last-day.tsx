'use client';
import { useEffect, useState } from 'react';
import { writeTimeLeft } from '@/lib/shared/days-left';

const MINUTE = 60_000;

/** "Today · 6 h 12 min left". The hours appear after hydration: only the browser knows the present minute. */
export function LastDay({ endsAt }: { endsAt: string }) {
  const [left, setLeft] = useState<number>();

  useEffect(() => {
    const measure = () => setLeft(Date.parse(endsAt) - Date.now());
    const first = setTimeout(measure, 0);
    const timer = setInterval(measure, MINUTE);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [endsAt]);

  if (left === undefined) return 'Today';
  return left > 0 ? `Today · ${writeTimeLeft(left)}` : 'Ended at midnight';
}
