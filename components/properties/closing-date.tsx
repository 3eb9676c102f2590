'use client';
import { useState } from 'react';
import { sayChanges } from '@/components/exchanges/date-changes';
import { DatePreview } from '@/components/exchanges/date-preview';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { useDraft } from '@/components/exchanges/use-draft';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { previewClosing } from '@/lib/exchanges/date-preview';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { setClosingAction } from '@/lib/exchanges/file-actions';
import type { PropertyView } from '@/lib/properties/queries';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { closingWord } from './property-words';

interface ClosingDateProps {
  property: PropertyView;
  exchange: Pick<ExchangeDetail, 'id' | 'dates' | 'facts' | 'today'>;
}

/**
 * Enters, moves or clears the closing of a property; what follows from it is shown before it is saved. What was typed stays
 * until then.
 */
export function ClosingDate({ property, exchange }: ClosingDateProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useDraft<string>(property.transferredOn ?? '');
  const was = property.transferredOn ?? undefined;
  const closedOn = parseCalendarDate(typed);
  const clear = typed.trim() === '';
  const preview =
    property.side === 'relinquished' && (closedOn || clear)
      ? previewClosing(exchange, was, closedOn)
      : undefined;
  const form = useActionForm(setClosingAction, ({ changes, tasks }) => {
    toast({
      title: `Closing of ${property.address} saved`,
      description: sayChanges(changes, tasks) || undefined,
    });
    setOpen(false);
  });

  return (
    <Dialog
      title={`Closing of ${property.address}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="small">
          {was ? 'Change the closing' : 'Enter the closing'}
          <span className="sr-only"> of {property.address}</span>
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() =>
              form.submit({
                exchangeId: exchange.id,
                propertyId: property.id,
                closedOn: typed,
                was: was ?? '',
              })
            }
          >
            {preview && preview.changes.length > 0 ? 'Save and move these dates' : 'Save'}
          </Button>
        </>
      }
    >
      <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
      <Field
        name="closedOn"
        label={closingWord[property.side]}
        hint="Empty: not known yet."
        error={form.errors.closedOn}
      >
        <DateField value={typed} onChange={setTyped} today={exchange.today} />
      </Field>
      {preview && (
        <div className="mt-4">
          <DatePreview preview={preview} />
        </div>
      )}
    </Dialog>
  );
}
