'use client';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { wordsOf } from '@/lib/search/rules/words';
import { LONGEST, type Answer } from './use-findings';
import type { Recent } from './use-recent';

interface MenuStateProps {
  typed: string;
  /** Of what is typed now; nothing while it is waited for. */
  answer?: Answer;
  recent: Recent;
  onRetry: () => void;
  onMeant: (text: string) => void;
}

/** One line under the box: what is missing, what was looked for instead, what went wrong. */
export function MenuState({ typed, answer, recent, onRetry, onMeant }: MenuStateProps) {
  const line = 'flex flex-wrap items-center gap-x-2 gap-y-1 px-4 pt-2 text-sm text-muted';
  if (typed.trim() === '') {
    if (recent.failed)
      return <p className={line}>What you opened last did not load. Search works all the same.</p>;
    if (recent.items?.length === 0)
      return (
        <p className={line}>
          Type a number, a name, an address or words. What you open is offered here next time.
        </p>
      );
    return null;
  }
  if (wordsOf(typed).length === 0)
    return <p className={line}>Type letters or digits: signs alone find nothing.</p>;
  if (typed.trim().length < 2) return <p className={line}>Type one more character.</p>;
  if (typed.length >= LONGEST) return <p className={line}>The first {LONGEST} characters are looked for.</p>;
  if (!answer) return null;
  if (answer.kind === 'failed') return <Failed why={answer.why} onRetry={onRetry} />;
  const { hits, meant } = answer.findings;
  if (hits.length === 0)
    return (
      <p className={line}>Nothing you may see matches. Try fewer words, or only the beginning of one.</p>
    );
  if (!meant) return null;
  return (
    <p className={line}>
      Nothing reads “{answer.asked}”. Did you mean
      <Button variant="quiet" size="small" onClick={() => onMeant(meant)}>
        {meant}
      </Button>
    </p>
  );
}

function Failed({ why, onRetry }: { why: 'offline' | 'signed-out' | 'error'; onRetry: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 px-4 pt-2 text-sm text-overdue">
      {why === 'offline' && <p>You are offline. This is asked again when the connection is back.</p>}
      {why === 'signed-out' && (
        <p>
          Your session has ended.{' '}
          <Link href="/sign-in" className="underline">
            Sign in again
          </Link>
        </p>
      )}
      {why === 'error' && (
        <>
          <p>The search did not answer. What you typed is kept.</p>
          <Button size="small" onClick={onRetry}>
            Retry
          </Button>
        </>
      )}
    </div>
  );
}
