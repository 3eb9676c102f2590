'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { emptyText, PropertyTextFields } from '@/components/properties/property-text-fields';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { proposePropertyAction } from '@/lib/exchanges/property-actions';
import { judgePlan } from '@/lib/identification/judge';
import type { IdentificationPage } from '@/lib/identification/queries';
import { ambiguityOf } from '@/lib/identification/rules/description';
import { effectOfAdding } from '@/lib/identification/rules/words';
import { describeProperty } from '@/lib/properties/rules/describe';
import { parseMoney } from '@/lib/shared/money';

/** A replacement property that is considered; what it does to the rules stands there before it is saved. */
export function DraftProperty({ page }: { page: IdentificationPage }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyText);
  const form = useActionForm(proposePropertyAction, () => {
    toast({
      title: `Draft added: ${draft.addressLine1}`,
      description: 'It counts once it is signed and sent.',
    });
    setDraft(emptyText);
    setOpen(false);
  });
  const description = describeProperty(draft);
  const effect = draft.addressLine1.trim()
    ? effectOfAdding(
        judgePlan(page),
        // Whether the name is clear is told by itself; here it is about numbers and values.
        judgePlan(page, [{ description: '1 Main St', value: parseMoney(draft.value), signed: true }]),
      )
    : undefined;
  const ambiguity = draft.addressLine1.trim() ? ambiguityOf(description) : undefined;

  return (
    <Dialog
      title="Draft a replacement property"
      description="Nothing is identified by this alone: you sign and send it afterwards."
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) form.reset();
      }}
      trigger={
        <Button>
          <Plus aria-hidden className="size-4" />
          Add a property
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId: page.exchangeId, property: draft })}
          >
            Add the draft
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <PropertyTextFields
          value={draft}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
          errors={form.errors}
        />
        <div aria-live="polite" className="space-y-2">
          {effect && <p className="rounded-control bg-sunken p-3">{effect}</p>}
          {ambiguity && <p className="text-attention">Ambiguous: {ambiguity.message}</p>}
        </div>
      </div>
    </Dialog>
  );
}
