'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import { useToast } from '@/components/ui/toast';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { recordFundsAction } from '@/lib/worksheet/actions';
import type { Funds } from '@/lib/worksheet/queries';
import { amountOr } from './words';

interface FundsProps {
  funds: Funds;
  /** Given where the member may record them. */
  recording?: { id: string; today: CalendarDate };
}

/** What the intermediary received of the sale, when, and where it lies. */
export function FundsReceived({ funds, recording }: FundsProps) {
  return (
    <Card
      title="Funds received"
      action={recording && <FundsForm key={JSON.stringify(funds)} funds={funds} recording={recording} />}
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">Amount</dt>
        <dd className="tabular-nums">{amountOr(funds.proceeds)}</dd>
        <dt className="text-muted">Received on</dt>
        <dd className="tabular-nums">{funds.receivedOn ? writeDate(funds.receivedOn) : 'Not entered'}</dd>
        {funds.bank !== undefined && (
          <>
            <dt className="text-muted">Bank</dt>
            <dd>{funds.bank ?? 'Not entered'}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}

const draftOf = ({ proceeds, receivedOn, bank }: Funds) => ({
  proceeds: proceeds ?? '',
  receivedOn: (receivedOn ?? '') as string,
  bank: bank ?? '',
});

/** What was typed stays until it is saved. */
function FundsForm({ funds, recording }: Required<FundsProps>) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(funds));
  const form = useActionForm(recordFundsAction, ({ reopened }) => {
    toast({
      title: 'Funds received recorded',
      description: reopened ? 'The worksheet is not marked complete any more.' : undefined,
    });
    setOpen(false);
  });
  const change = (next: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...next }));
  return (
    <Dialog
      title="Funds received"
      description="As the bank confirmed them: the exchange account of this exchange alone."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">{funds.proceeds ? 'Correct' : 'Record the funds received'}</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId: recording.id, ...draft, was: draftOf(funds) })}
          >
            Record as received
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field name="proceeds" label="Amount" required error={form.errors.proceeds}>
          <MoneyInput value={draft.proceeds} onChange={(proceeds) => change({ proceeds })} />
        </Field>
        <Field name="receivedOn" label="Received on" required error={form.errors.receivedOn}>
          <DateField
            value={draft.receivedOn}
            onChange={(receivedOn) => change({ receivedOn })}
            today={recording.today}
          />
        </Field>
        <Field name="bank" label="Bank" error={form.errors.bank}>
          <Input value={draft.bank} onChange={(event) => change({ bank: event.target.value })} />
        </Field>
      </div>
    </Dialog>
  );
}
