'use client';
import { useState } from 'react';
import { sayChanges } from '@/components/exchanges/date-changes';
import { DatePreview } from '@/components/exchanges/date-preview';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { previewClosing } from '@/lib/exchanges/date-preview';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { recordStatementAction } from '@/lib/worksheet/actions';
import type { StatementRow } from '@/lib/worksheet/view';
import { StatementFields, type StatementDraft } from './statement-fields';

interface StatementFormProps extends StatementRow {
  exchange: Pick<ExchangeDetail, 'id' | 'dates' | 'facts' | 'today'>;
}

const draftOf = ({ property, statement }: StatementRow): StatementDraft => ({
  closedOn: statement?.closedOn ?? property.transferredOn ?? '',
  price: statement?.price ?? property.money?.value ?? '',
  debt: statement?.debt ?? property.money?.debt ?? '',
  exchangeExpenses: statement?.exchangeExpenses ?? '',
  otherExpenses: statement?.otherExpenses ?? '',
  otherProperty: statement?.otherProperty ?? '',
  cash: statement?.cash ?? '',
});

/** Enters or corrects the closing statement of a property. Whether its cash adds up is said while it is typed; that stays until it is saved. */
export function StatementForm({ property, statement, exchange }: StatementFormProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf({ property, statement }));
  const closedOn = parseCalendarDate(draft.closedOn);
  const setsClosing = property.side === 'relinquished' && !property.transferredOn;
  const preview = setsClosing && closedOn ? previewClosing(exchange, undefined, closedOn) : undefined;
  const form = useActionForm(recordStatementAction, ({ changes, tasks, reopened }) => {
    const follows = [
      sayChanges(changes, tasks),
      reopened ? 'The worksheet is not marked complete any more.' : '',
    ];
    toast({
      title: `Statement of ${property.address} saved`,
      description: follows.filter(Boolean).join(' ') || undefined,
    });
    setOpen(false);
  });

  return (
    <Dialog
      title={`Closing statement of ${property.address}`}
      description={
        property.side === 'relinquished'
          ? 'As the settlement of the sale gives it. Expenses stand apart from the cash.'
          : 'As the settlement of the purchase gives it. Expenses stand apart from the cash.'
      }
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant={statement ? 'quiet' : 'secondary'}>
          {statement ? 'Correct' : 'Enter the statement'}
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
              form.submit({ exchangeId: exchange.id, propertyId: property.id, ...draft, was: statement })
            }
          >
            {preview && preview.changes.length > 0 ? 'Save and move these dates' : 'Save the statement'}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <StatementFields
          side={property.side}
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          errors={form.errors}
          today={exchange.today}
          closingOnFile={property.transferredOn}
        />
        {preview && <DatePreview preview={preview} />}
      </div>
    </Dialog>
  );
}
