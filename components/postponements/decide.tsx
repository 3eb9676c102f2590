'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sayChanges } from '@/components/exchanges/date-changes';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import { approvePostponementAction, declinePostponementAction } from '@/lib/postponements/actions';
import type { PostponementView } from '@/lib/postponements/queries';
import { ruleWord, sayReopened } from '@/lib/postponements/words';
import { writeDate } from '@/lib/shared/calendar-date';

interface DecideProps {
  exchangeId: string;
  exchangeNumber: string;
  postponement: PostponementView;
}

/** Approves by the number of the exchange, typed; dates, clocks and tasks move with it. */
export function Approve({ exchangeId, exchangeNumber, postponement }: DecideProps) {
  const toast = useToast();
  const router = useRouter();
  const { id, rule, dates } = postponement;

  async function approve(): Promise<string | void> {
    const outcome = await approvePostponementAction({ exchangeId, id, typed: exchangeNumber });
    if (!outcome.ok) return outcome.error.message;
    toast({
      title: 'Postponement approved',
      description: [sayChanges(outcome.value.changes, outcome.value.tasks), sayReopened(outcome.value)]
        .filter(Boolean)
        .join(' · '),
    });
    router.refresh();
  }

  const moved = dates.filter(({ from, to }) => from !== to);
  return (
    <ConfirmDialog
      title={`Approve ${ruleWord[rule]}?`}
      consequences={[
        ...moved.map(
          ({ kind, from, to }) => `${fileDateWord[kind]}: from ${writeDate(from)} to ${writeDate(to)}.`,
        ),
        'The tasks that count from these dates move with them.',
        'The stage stays where it is, unless the identification is locked and its period runs again: then it goes back.',
        'The other proposal for this disaster is declined. An approval is on record and does not change.',
      ]}
      action="Approve and move these dates"
      typed={exchangeNumber}
      onConfirm={approve}
      trigger={
        <Button variant="primary" size="small">
          Approve<span className="sr-only"> {ruleWord[rule]}</span>
        </Button>
      }
    />
  );
}

export function Decline({ exchangeId, postponement }: Omit<DecideProps, 'exchangeNumber'>) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { id, rule } = postponement;
  const form = useActionForm(declinePostponementAction, () => {
    toast({ title: 'Postponement declined', description: 'No date moved.' });
    setOpen(false);
  });
  return (
    <Dialog
      title={`Decline ${ruleWord[rule]}`}
      description="The proposal stays on record with your reason. The notice may be proposed again."
      open={open}
      onOpenChange={(next) => {
        if (next) form.reset();
        setOpen(next);
      }}
      trigger={
        <Button size="small">
          Decline<span className="sr-only"> {ruleWord[rule]}</span>
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId, id, reason })}
          >
            Decline
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field name="reason" label="Why" required error={form.errors.reason}>
          <Input value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
