'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { sayChanges } from '@/components/exchanges/date-changes';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { addPropertyAction } from '@/lib/exchanges/file-actions';
import type { PropertySide } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { emptyProperty, PropertyFields } from './property-fields';

interface AddPropertyProps {
  exchangeId: string;
  side: PropertySide;
  today: CalendarDate;
}

/** A property of one side; the closing of a relinquished one moves the deadlines, and the toast says how. */
export function AddProperty({ exchangeId, side, today }: AddPropertyProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyProperty);
  const form = useActionForm(addPropertyAction, ({ changes, tasks }) => {
    toast({ title: `Added: ${draft.addressLine1}`, description: sayChanges(changes, tasks) || undefined });
    setDraft(emptyProperty);
    setOpen(false);
  });

  return (
    <Dialog
      title={`New ${side} property`}
      description={
        side === 'relinquished'
          ? 'Periods count from the first closing. A closing earlier than the others moves every deadline.'
          : undefined
      }
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small">
          <Plus aria-hidden className="size-4" />
          Add<span className="sr-only"> a {side} property</span>
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId, side, property: draft })}
          >
            Add the property
          </Button>
        </>
      }
    >
      <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
      <PropertyFields
        side={side}
        value={draft}
        onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
        errors={form.errors}
        today={today}
      />
    </Dialog>
  );
}
