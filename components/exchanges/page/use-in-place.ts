'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Failure, Outcome } from '@/lib/entry/outcome';

interface Step {
  /** What is said when it is done: "Priority: high". */
  said: string;
  act: () => Promise<Outcome<unknown>>;
  /** Puts it back; the same command with what was there before. */
  undo?: () => Promise<Outcome<unknown>>;
}

/** Acts at once, says so with Undo, and keeps the reason of a refusal where it was tried. */
export function useInPlace() {
  const router = useRouter();
  const toast = useToast();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string>();

  function run({ said, act, undo }: Step, onDone?: () => void) {
    if (pending) return;
    start(async () => {
      const outcome = await act().catch(() => undefined);
      start(() => {
        if (!outcome?.ok) {
          setProblem(
            (outcome && words(outcome.error)) ??
              'This did not reach us. Nothing changed. Check your connection and try again.',
          );
          return;
        }
        setProblem(undefined);
        onDone?.();
        toast({ title: said, ...(undo && { undo: () => run({ said: `Put back. ${said}`, act: undo }) }) });
        router.refresh();
      });
    });
  }

  return { run, pending, problem, clear: () => setProblem(undefined) };
}

/** What to do about each field, where that is known; the fields stand together, so they need no names. */
const words = ({ message, fields }: Failure) => [...new Set(Object.values(fields))].join(' ') || message;
