'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { editPropertyAction } from '@/lib/exchanges/property-actions';
import type { PropertyView } from '@/lib/properties/queries';
import { PropertyTextFields, type PropertyText } from './property-text-fields';

interface EditPropertyProps {
  exchangeId: string;
  property: PropertyView;
}

const textOf = ({ entered, propertyType, money }: PropertyView): PropertyText => ({
  ...entered,
  propertyType: propertyType ?? '',
  value: money?.value ?? '',
  debt: money?.debt ?? '',
});

/** Corrects address, value, debt and legal description. What a notice said stays as it was sent. */
export function EditProperty({ exchangeId, property }: EditPropertyProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [was, setWas] = useState(() => textOf(property));
  const [draft, setDraft] = useState(was);
  const form = useActionForm(editPropertyAction, () => {
    toast({ title: `Saved: ${draft.addressLine1}` });
    setOpen(false);
  });

  return (
    <Dialog
      title={`Change ${property.address}`}
      description={
        property.identifiedOn
          ? 'A notice identifies this property. Its text stays as it was sent.'
          : undefined
      }
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) return;
        setWas(textOf(property));
        setDraft(textOf(property));
        form.reset();
      }}
      trigger={
        <Button variant="quiet" size="small">
          Change<span className="sr-only"> {property.address}</span>
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId, propertyId: property.id, property: draft, was })}
          >
            Save
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
      </div>
    </Dialog>
  );
}
