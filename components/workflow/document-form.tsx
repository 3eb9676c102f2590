'use client';
import { useState, type ReactElement } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/entry/outcome';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { correctDocumentAction, recordDocumentAction } from '@/lib/workflow/actions';
import { papersFor, type DocumentKind, type PaperFor } from '@/lib/workflow/rules/documents';
import { forWord, kindOptions } from './document-words';

export interface DocumentDraft {
  kind: DocumentKind | null;
  title: string;
  signedOn: string;
  of: PaperFor;
}

interface DocumentFormProps {
  exchangeId: string;
  today: CalendarDate;
  trigger: ReactElement;
  draft: DocumentDraft;
  /** The row that is corrected; absent for a new one. */
  corrects?: { id: string; was: string };
}

/** What a paper is and when it was signed; the day of the exchange agreement goes to the exchange. The file may come later. What was typed stays until it is saved. */
export function DocumentForm({ exchangeId, today, trigger, draft: given, corrects }: DocumentFormProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(given);
  const set = (changes: Partial<DocumentDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const form = useActionForm(
    (input: DocumentDraft) => send(exchangeId, input, corrects),
    () => {
      toast({ title: `${corrects ? 'Corrected' : 'Recorded'}: ${draft.title}` });
      if (!corrects) setDraft(given);
      setOpen(false);
    },
  );
  const action = corrects ? 'Save the document' : 'Record the document';
  return (
    <Dialog
      title={corrects ? 'Correct the document' : 'Record a document'}
      description="What was signed, and when. The file may be attached later."
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={() => form.submit(draft)}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit(draft);
        }}
      >
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field name="kind" label="Kind" required error={form.errors.kind}>
          <Select options={kindOptions} value={draft.kind} onChange={(kind) => set({ kind })} />
        </Field>
        <Field name="title" label="Title" required error={form.errors.title}>
          <Input value={draft.title} onChange={(event) => set({ title: event.target.value })} />
        </Field>
        <Field name="of" label="Belongs to" required error={form.errors.of}>
          <Select
            options={papersFor.map((value) => ({ value, label: forWord[value] }))}
            value={draft.of}
            onChange={(of) => set({ of })}
          />
        </Field>
        <Field
          name="signedOn"
          label="Signed on"
          hint="Leave it empty until it is signed."
          error={form.errors.signedOn ?? form.errors.transferDate}
        >
          <DateField value={draft.signedOn} onChange={(signedOn) => set({ signedOn })} today={today} />
        </Field>
      </form>
    </Dialog>
  );
}

function send(
  exchangeId: string,
  { kind, ...draft }: DocumentDraft,
  corrects: DocumentFormProps['corrects'],
): Promise<Outcome<unknown>> {
  const input = { ...draft, exchangeId, kind: kind as DocumentKind };
  return corrects ? correctDocumentAction({ ...input, ...corrects }) : recordDocumentAction(input);
}
