'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { sayChanges } from '@/components/exchanges/date-changes';
import { DatePreview } from '@/components/exchanges/date-preview';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { previewTransfer } from '@/lib/exchanges/date-preview';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { addPropertyAction } from '@/lib/exchanges/file-actions';
import type { Side } from '@/lib/properties/input';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { emptyProperty, PropertyFields } from './property-fields';

interface AddPropertyProps {
  side: Side;
  exchange: Pick<ExchangeDetail, 'id' | 'dates' | 'facts' | 'today'>;
}

/** A property of one side; the closing of a relinquished one moves the deadlines, and the toast says how. */
export function AddProperty({ side, exchange }: AddPropertyProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyProperty);
  const closing = side === 'relinquished' ? parseCalendarDate(draft.transferredOn) : undefined;
  const preview = closing && previewTransfer(exchange, closing);
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
            onClick={() => form.submit({ exchangeId: exchange.id, side, property: draft })}
          >
            {preview && preview.changes.length > 0 ? 'Add and move these dates' : 'Add the property'}
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
        today={exchange.today}
      />
      {preview && (
        <div className="mt-4">
          <DatePreview preview={preview} />
        </div>
      )}
    </Dialog>
  );
}
