'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { recordPaperAction } from '@/lib/identification/actions';
import { mayBeNamed, sideOf, type SideName } from '@/lib/identification/choose';
import type { IdentificationPage } from '@/lib/identification/queries';
import { writeDate } from '@/lib/shared/calendar-date';
import { ChooseProperties } from './choose-properties';

const kinds = [
  { value: 'identification', label: 'It identifies' },
  { value: 'revocation', label: 'It revokes' },
] as const;

/** A paper that the taxpayer signed and sent: staff record it with its own days, also after the deadline when it was sent before. */
export function PaperNotice({ page, side }: { page: IdentificationPage; side: SideName }) {
  const toast = useToast();
  const period = sideOf(page, side)!;
  const empty = {
    kind: 'identification' as 'identification' | 'revocation',
    signedName: '',
    signedOn: '',
    sentOn: '',
    sentTo: page.firm,
  };
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(empty);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const form = useActionForm(recordPaperAction, () => {
    toast({ title: 'Recorded. The receipt is in the list.' });
    setDraft(empty);
    setChosen(new Set());
    setOpen(false);
  });
  const candidates = period.properties.filter((property) => mayBeNamed(property, draft.kind));
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }));

  return (
    <Dialog
      title="Record a paper notice"
      description={`Signed by the taxpayer and sent by ${writeDate(period.deadline!)} at the latest.`}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) form.reset();
      }}
      trigger={<Button>Record a paper notice</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() =>
              form.submit({
                ...draft,
                exchangeId: page.exchangeId,
                propertyIds: candidates.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
              })
            }
          >
            Record this notice
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field name="kind" label="What it does" required error={form.errors.kind}>
          <Select options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
        </Field>
        <ChooseProperties
          candidates={candidates}
          kind={draft.kind}
          chosen={(id) => chosen.has(id)}
          onChange={(id, next) =>
            setChosen((before) => new Set(next ? [...before, id] : [...before].filter((one) => one !== id)))
          }
          error={form.errors.propertyIds}
        />
        <Field name="signedName" label="Signed by" required error={form.errors.signedName}>
          <Input value={draft.signedName} onChange={(event) => change({ signedName: event.target.value })} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="signedOn" label="Signed on" required error={form.errors.signedOn}>
            <DateField
              value={draft.signedOn}
              onChange={(signedOn) => change({ signedOn })}
              today={page.today}
            />
          </Field>
          <Field name="sentOn" label="Sent on" required error={form.errors.sentOn}>
            <DateField value={draft.sentOn} onChange={(sentOn) => change({ sentOn })} today={page.today} />
          </Field>
        </div>
        <Field
          name="sentTo"
          label="Sent to"
          required
          hint="Another party to the exchange, or who has to transfer the replacement; nobody who is disqualified. A revocation goes to the same person."
          error={form.errors.sentTo}
        >
          <Input value={draft.sentTo} onChange={(event) => change({ sentTo: event.target.value })} />
        </Field>
      </div>
    </Dialog>
  );
}
