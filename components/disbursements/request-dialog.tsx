'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { requestReleaseAction } from '@/lib/disbursements/actions';
import type { Funds } from '@/lib/disbursements/queries';
import { emptyDraft } from './draft';
import { GatePreview } from './gate-preview';
import { RequestFields } from './request-fields';

/** Asks for funds. The gate answers while it is typed; what was refused stays in the form, also when it is closed in between. */
export function RequestDialog({ funds }: { funds: Funds }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyDraft);
  const form = useActionForm(requestReleaseAction, () => {
    toast({ title: 'Asked for', description: 'Two other people approve it before it is released.' });
    setDraft(emptyDraft);
    setOpen(false);
  });
  const send = () => form.submit({ ...draft, exchangeId: funds.exchangeId });
  return (
    <Dialog
      title="Ask for funds"
      description="Nothing moves yet: two other people approve, and somebody on file confirms by telephone."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">Ask for funds</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={send}>
            Ask for these funds
          </Button>
        </>
      }
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <RequestFields
          draft={draft}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
          errors={form.errors}
          funds={funds}
        />
        <GatePreview draft={draft} funds={funds} />
      </form>
    </Dialog>
  );
}
