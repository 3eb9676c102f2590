'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/entry/outcome';

interface Step<Value> {
  said: string;
  act: () => Promise<Outcome<Value>>;
  undo?: () => Promise<Outcome<unknown>>;
  onDone?: (value: Value) => void;
}

/** Acts at once, says so with Undo, and keeps the reason of a refusal. */
export function useViewChange() {
  const router = useRouter();
  const toast = useToast();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string>();

  function run<Value>({ said, act, undo, onDone }: Step<Value>) {
    if (pending) return;
    start(async () => {
      const outcome = await act().catch(() => undefined);
      start(() => {
        if (!outcome?.ok) {
          const words = outcome && (Object.values(outcome.error.fields)[0] ?? outcome.error.message);
          setProblem(words ?? 'This did not reach us. Nothing changed. Check your connection and try again.');
          return;
        }
        setProblem(undefined);
        toast({ title: said, ...(undo && { undo: () => void putBack(undo) }) });
        onDone?.(outcome.value);
        router.refresh();
      });
    });
  }

  /** What was acted on may be gone from the page by now, so this hangs on no state of it. */
  async function putBack(undo: () => Promise<Outcome<unknown>>) {
    const outcome = await undo().catch(() => undefined);
    const why = outcome?.ok === false ? outcome.error.message : 'This did not reach us.';
    toast(outcome?.ok ? { title: 'Put back' } : { title: 'Not put back', description: why });
    router.refresh();
  }

  return { run, pending, problem, clear: () => setProblem(undefined) };
}
