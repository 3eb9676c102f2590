'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { recordReturnAction } from '@/lib/exchanges/file-actions';
import {
  previewReturn,
  type DatePreview as DatePreviewed,
  type ReturnDraft,
} from '@/lib/exchanges/date-preview';
import { sayChanges } from '../date-changes';
import { DatePreview } from '../date-preview';
import { useActionForm } from '../use-action-form';
import { ReturnFields } from './return-fields';

type File = Pick<ExchangeDetail, 'id' | 'dates' | 'facts' | 'today'>;

/** While the form is shut. */
const NOTHING: DatePreviewed = { changes: [], warnings: [], errors: {} };

const draftOf = ({ taxpayer }: File['facts']): ReturnDraft => ({
  type: taxpayer.type,
  returnDueOn: taxpayer.returnDueOn ?? '',
  extensionFiledOn: taxpayer.extensionFiledOn ?? '',
  extendedDueOn: taxpayer.extendedDueOn ?? '',
  returnFiledOn: taxpayer.returnFiledOn ?? '',
});

/**
 * The taxpayer's return: what moves is shown before it is saved, and saving confirms it. What was typed stays until then;
 * give it a key of what is on file, so that it begins anew when that changes.
 */
export function ReturnForm({ exchange }: { exchange: File }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(exchange.facts));
  const preview = open ? previewReturn(exchange, draft) : NOTHING;
  const form = useActionForm(recordReturnAction, ({ changes, tasks }) => {
    toast({ title: 'Return recorded', description: sayChanges(changes, tasks) || 'No date moved.' });
    setOpen(false);
  });

  return (
    <Dialog
      title="Return and extension"
      description="The return for the year of the transfer ends the exchange before day 180, unless an extension was filed in time."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">Record an extension</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ id: exchange.id, taxpayer: draft, was: draftOf(exchange.facts) })}
          >
            {preview.changes.length > 0 ? 'Save and move these dates' : 'Save'}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <ReturnFields
          draft={draft}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
          errors={{ ...form.errors, ...preview.errors }}
          transferredOn={exchange.dates.transfer}
          today={exchange.today}
        />
        <DatePreview preview={preview} />
      </div>
    </Dialog>
  );
}
