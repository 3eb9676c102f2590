'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { recordNoExtensionAction } from '@/lib/disbursements/actions';
import type { Funds } from '@/lib/disbursements/queries';

/** The day on which the taxpayer signed that no extension was filed: it may release the funds earlier. */
export function NoExtensionDialog({ funds }: { funds: Funds }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [signedOn, setSignedOn] = useState('');
  const form = useActionForm(recordNoExtensionAction, () => {
    toast({ title: 'Statement recorded' });
    setOpen(false);
  });
  const was = funds.noExtension?.signedOn ?? '';
  return (
    <Dialog
      title="No extension was filed"
      description="A written statement, signed by the taxpayer after the return was due. From then on the return date ends the exchange for refunds too. Confirm with counsel."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">Record the statement</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId: funds.exchangeId, signedOn, was })}
          >
            Record it
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field name="signedOn" label="Signed on" required error={form.errors.signedOn}>
          <DateField value={signedOn} onChange={setSignedOn} today={funds.today} />
        </Field>
      </div>
    </Dialog>
  );
}
