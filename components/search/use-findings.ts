'use client';
import { useEffect, useState } from 'react';
import type { Findings } from '@/lib/search/queries';
import { wordsOf } from '@/lib/search/rules/words';

/** After the last key. */
const PAUSE = 120;
const SHORTEST = 2;
export const LONGEST = 100;

export type Answer =
  | { kind: 'found'; asked: string; findings: Findings }
  | { kind: 'failed'; asked: string; why: 'offline' | 'signed-out' | 'error' };

/** Whether it is a question at all: two characters, a letter or digit among them. */
export const isQuestion = (typed: string) => typed.trim().length >= SHORTEST && wordsOf(typed).length > 0;

/**
 * Asks the server a moment after the last key. What was asked before is given up, so that a late answer never replaces a newer
 * one; the answer shown before stays until then. Asked again when the connection is back.
 */
export function useFindings(typed: string): { answer?: Answer; waiting: boolean; retry: () => void } {
  const question = isQuestion(typed) ? typed.trim().slice(0, LONGEST) : undefined;
  const [answer, setAnswer] = useState<Answer>();
  const [attempt, setAttempt] = useState(0);
  const retry = () => {
    setAnswer(undefined);
    setAttempt((count) => count + 1);
  };

  useEffect(() => {
    if (question === undefined) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      void ask(question, control.signal).then((found) => {
        if (!control.signal.aborted) setAnswer(found);
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [question, attempt]);

  const offline = answer?.kind === 'failed' && answer.why === 'offline';
  useEffect(() => {
    if (!offline) return;
    const again = () => {
      setAnswer(undefined);
      setAttempt((count) => count + 1);
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [offline]);

  if (question === undefined) return { waiting: false, retry };
  return { answer, waiting: answer?.asked !== question, retry };
}

async function ask(asked: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(`/api/search?${new URLSearchParams({ q: asked, max: '20' }).toString()}`, {
      signal,
    });
    if (response.ok) return { kind: 'found', asked, findings: (await response.json()) as Findings };
    return { kind: 'failed', asked, why: response.status === 401 ? 'signed-out' : 'error' };
  } catch {
    return { kind: 'failed', asked, why: navigator.onLine ? 'error' : 'offline' };
  }
}
