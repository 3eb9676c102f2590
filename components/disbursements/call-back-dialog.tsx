'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Textarea } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { logCallAction } from '@/lib/disbursements/actions';
import type { RequestView } from '@/lib/disbursements/queries';
import { callOutcomes, type CallOutcome } from '@/lib/disbursements/rules/steps';
import { outcomeWord } from './words';

const outcomes = callOutcomes.map((value) => ({ value, label: outcomeWord[value] }));
const keyOf = ({ contactId, number }: { contactId: string; number: string }) => `${contactId} ${number}`;

/** A call to a number on file: there is no field for another one, since that is how payments are diverted. */
export function CallBackDialog({ request }: { request: RequestView }) {
  const { id, phones } = request;
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [outcome, setOutcome] = useState<CallOutcome>('confirmed');
  const [note, setNote] = useState('');
  const form = useActionForm(logCallAction, () => {
    toast({ title: 'Call logged', description: outcomeWord[outcome] });
    setNote('');
    setOpen(false);
  });
  const phone = phones.find((one) => keyOf(one) === chosen);
  const send = () =>
    form.submit({ id, contactId: phone?.contactId ?? '', number: phone?.number ?? '', outcome, note });
  return (
    <Dialog
      title="Log a call back"
      description="Read the payee, the amount and the account back to somebody on file. Never use a number that came with the request."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Log a call back</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={send}>
            Log the call
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field
          name="number"
          label="Number on file"
          required
          hint={phones.length === 0 ? 'No number is on file. Add it to the contact first.' : undefined}
          error={form.errors.number ?? form.errors.contactId}
        >
          <Select
            options={phones.map((one) => ({ value: keyOf(one), label: `${one.name}, ${one.number}` }))}
            value={chosen ?? null}
            onChange={setChosen}
          />
        </Field>
        <Field name="outcome" label="How it went" required group error={form.errors.outcome}>
          <RadioGroup options={outcomes} value={outcome} onChange={setOutcome} />
        </Field>
        <Field name="note" label="Note" error={form.errors.note}>
          <Textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
