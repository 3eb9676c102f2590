'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Textarea } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { blockAction, withdrawAction } from '@/lib/disbursements/actions';
import type { Stop } from '@/lib/disbursements/input';

interface StopDialogProps {
  kind: 'block' | 'withdraw';
  id: string;
  was: Stop['was'];
  title: string;
}

const kinds = {
  block: {
    action: blockAction,
    verb: 'Block',
    done: 'Blocked',
    description: 'Nothing is released until somebody asks again; both approvals are then asked for anew.',
  },
  withdraw: {
    action: withdrawAction,
    verb: 'Withdraw',
    done: 'Withdrawn',
    description: 'The request ends here and stays on the file.',
  },
} as const;

export function StopDialog({ kind, id, was, title }: StopDialogProps) {
  const { action, verb, done, description } = kinds[kind];
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const form = useActionForm(action, () => {
    toast({ title: done, description: title });
    setReason('');
    setOpen(false);
  });
  return (
    <Dialog
      title={`${verb} ${title}`}
      description={description}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">{verb}</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={() => form.submit({ id, was, reason })}>
            {verb} the request
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field name="reason" label="Why" required error={form.errors.reason}>
          <Textarea rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
