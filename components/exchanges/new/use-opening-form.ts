'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useToast } from '@/components/ui/toast';
import type { Failure } from '@/lib/entry/outcome';
import { openExchangeAction } from '@/lib/exchanges/actions';
import type { NewExchange } from '@/lib/exchanges/input';
import type { OpeningOptions } from '@/lib/exchanges/opening-options';
import { forgetDraft, loadDraft, saveDraft } from './draft';
import { emptyOpening, formPath, toInput, withoutBlanks, type OpeningValues } from './form-values';
import { resolver } from './resolver';

type SubmitFailure = Pick<Failure, 'message'> & { signedOut?: boolean };

const unreachable: SubmitFailure = {
  message:
    'This did not reach us, so nothing was opened. What you typed is kept. Check your connection and try again.',
};

/** The form of a new exchange: its values, the draft on this device, and the one way to submit it. */
export function useOpeningForm({ draftOwner, self, coordinators }: OpeningOptions) {
  const router = useRouter();
  const toast = useToast();
  const [empty] = useState(() => emptyOpening(coordinators ? self.id : null));
  const form = useForm<OpeningValues, unknown, NewExchange>({
    defaultValues: empty,
    resolver,
    shouldFocusError: false,
  });
  const [failure, setFailure] = useState<SubmitFailure>();
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [drafted, setDrafted] = useState(false);
  const busy = useRef(false);

  useEffect(() => {
    const draft = loadDraft(draftOwner);
    if (draft) form.reset(draft);
    const first = setTimeout(() => setDrafted(draft !== undefined), 0);
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        // Without a name it is a reset: nothing was typed.
        if (busy.current || !name) return;
        saveDraft(draftOwner, values);
        setDrafted(true);
      },
    });
    return () => {
      clearTimeout(first);
      stop();
    };
  }, [form, draftOwner]);

  function discard() {
    const values = form.getValues();
    forgetDraft(draftOwner);
    form.reset(empty);
    setFailure(undefined);
    setDrafted(false);
    toast({
      title: 'Draft discarded.',
      undo: () => {
        form.reset(values);
        saveDraft(draftOwner, values);
        setDrafted(true);
      },
    });
  }

  async function submit() {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setFailure(undefined);
    let opened = false;
    await form.handleSubmit(async () => {
      opened = await send();
    })();
    if (opened) return;
    busy.current = false;
    setPending(false);
    setAttempt((before) => before + 1);
  }

  async function send(): Promise<boolean> {
    try {
      const values = form.getValues();
      const outcome = await openExchangeAction(toInput(withoutBlanks(values)));
      if (outcome.ok) {
        forgetDraft(draftOwner);
        toast({ title: `${outcome.value.exchangeNumber} is open.` });
        router.push(`/exchanges/${outcome.value.id}`);
        return true;
      }
      const { kind, message, fields } = outcome.error;
      for (const [path, words] of Object.entries(fields)) {
        form.setError(formPath(path, values) as keyof OpeningValues, { type: 'server', message: words });
      }
      setFailure({ message, signedOut: kind === 'signed_out' });
    } catch {
      setFailure(unreachable);
    }
    return false;
  }

  return { form, submit, pending, failure, attempt, drafted, discard };
}
