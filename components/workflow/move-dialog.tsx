'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Textarea } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/entry/outcome';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import { changeStatusAction, reopenAction, stepBackAction } from '@/lib/workflow/actions';
import { wordsOf, type Move } from './stage-moves';

interface MoveDialogProps {
  id: string;
  stage: ExchangeStage;
  status: ExchangeStatus;
  move: Move;
  onClose: () => void;
}

/** Says what follows, asks why, and moves. What was typed stays when somebody else was first. */
export function MoveDialog({ id, stage, status, move, onClose }: MoveDialogProps) {
  const toast = useToast();
  const router = useRouter();
  const [reason, setReason] = useState('');
  const words = wordsOf(move, stage);
  const form = useActionForm(
    (given: string) => send({ id, stage, status, move }, given),
    () => {
      toast({ title: words.done });
      onClose();
    },
  );
  return (
    <Dialog
      title={words.title}
      open
      onOpenChange={(open) => {
        if (open) return;
        if (form.attempt > 0) router.refresh();
        onClose();
      }}
      actions={
        <>
          <DialogClose render={<Button>Not now</Button>} />
          <Button
            variant={words.danger ? 'danger' : 'primary'}
            pending={form.pending}
            onClick={() => form.submit(reason)}
          >
            {words.action}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <ul className="list-disc space-y-1 pl-5">
          {words.consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {words.asksWhy && (
          <Field name="reason" label="Why" required error={form.errors.reason}>
            <Textarea rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
      </div>
    </Dialog>
  );
}

function send(
  { id, stage, status, move }: Omit<MoveDialogProps, 'onClose'>,
  reason: string,
): Promise<Outcome<unknown>> {
  if (move.kind === 'back') return stepBackAction({ id, from: stage, to: move.to, reason });
  if (move.kind === 'reopen') return reopenAction({ id, from: status, reason });
  return changeStatusAction({ id, from: status, to: move.to, reason });
}
