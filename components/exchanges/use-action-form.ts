'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Outcome } from '@/lib/entry/outcome';
import type { FieldErrors } from '@/lib/shared/errors';

interface Refusal {
  message?: string;
  fields: FieldErrors;
}

const none: Refusal = { fields: {} };

/**
 * Sends a small form: errors stand at the fields and on top, what was typed stays, and a second click while it runs
 * does nothing. After success the page shows the new truth.
 */
export function useActionForm<Input, Value>(
  action: (input: Input) => Promise<Outcome<Value>>,
  onDone: (value: Value) => void,
) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal>(none);

  function submit(input: Input) {
    if (pending) return;
    start(async () => {
      const outcome = await action(input).catch(() => undefined);
      start(() => {
        if (outcome?.ok) {
          setRefusal(none);
          onDone(outcome.value);
          router.refresh();
          return;
        }
        setRefusal(
          outcome?.error ?? {
            message: 'This did not reach us. What you typed is kept. Check your connection and try again.',
            fields: {},
          },
        );
        setAttempt((count) => count + 1);
      });
    });
  }

  const reset = () => {
    setRefusal(none);
    setAttempt(0);
  };
  return { submit, reset, pending, attempt, errors: refusal.fields, message: refusal.message };
}
