'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FieldSection } from '@/components/custom-fields/field-section';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button, LinkButton } from '@/components/ui/button';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { addContactAction, changeContactAction } from '@/lib/contacts/actions';
import type { Saved } from '@/lib/contacts/edit';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { AddressSection } from './address-section';
import { OfficeSection } from './office-section';
import { ReachSection } from './reach-section';
import { detailsOf, emptyValues, typedName, type ContactValues } from './values';
import { WhoSection } from './who-section';

interface ContactFormProps {
  today: CalendarDate;
  /** The firm's own fields of contacts. */
  fields: readonly FieldDefinition[];
  /** Absent for a new contact. */
  standing?: { id: string; seen: string; values: ContactValues };
}

/** Adds or changes a person or a company. What was typed stays through errors and conflicts. */
export function ContactForm({ today, fields, standing }: ContactFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [values, setValues] = useState(standing?.values ?? emptyValues);
  const set = (changes: Partial<ContactValues>) => setValues((now) => ({ ...now, ...changes }));
  const { submit, pending, attempt, errors, message } = useActionForm(
    (details: ReturnType<typeof detailsOf>) =>
      standing
        ? changeContactAction({ id: standing.id, seen: standing.seen, details })
        : addContactAction(details),
    ({ id, unknownZip }: Saved) => {
      toast({
        title: standing ? `${typedName(values)} is saved.` : `${typedName(values)} is a contact now.`,
        ...(unknownZip && {
          description: `The ZIP code ${unknownZip} is not known. What you typed was kept.`,
        }),
      });
      router.push(`/contacts/${id}`);
    },
  );
  const part = { values, set, errors: errorsByField(errors) };
  const back = standing ? `/contacts/${standing.id}` : '/contacts';

  return (
    <form
      noValidate
      className="max-w-form space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(detailsOf(values));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(detailsOf(values));
      }}
    >
      <FormSummary message={message} errors={part.errors} attempt={attempt} />
      <WhoSection {...part} id={standing?.id} />
      <ReachSection {...part} />
      <AddressSection {...part} />
      <OfficeSection {...part} id={standing?.id} today={today} />
      {fields.length > 0 && (
        <fieldset className="rounded-card border border-line bg-surface p-4">
          <legend className="px-1 text-lg font-semibold">Fields of the firm</legend>
          <FieldSection
            definitions={fields}
            values={values.customFields}
            onChange={(customFields) => set({ customFields })}
            today={today}
            errors={part.errors}
          />
        </fieldset>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <LinkButton href={back}>Cancel</LinkButton>
        <Button variant="primary" type="submit" pending={pending}>
          {standing ? 'Save contact' : 'Add contact'}
        </Button>
      </div>
    </form>
  );
}

/** `details.email` of a change stands at the same field as `email` of a new contact. */
const errorsByField = (errors: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(errors).map(([path, words]) => {
      const bare = path.replace(/^details\./, '');
      return [bare.startsWith('tags.') ? 'tags' : bare.replace(/^preferences\./, ''), words];
    }),
  );
