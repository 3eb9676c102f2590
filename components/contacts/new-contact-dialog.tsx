'use client';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import { createContactAction } from '@/lib/contacts/actions';
import type { Failure } from '@/lib/entry/outcome';
import { emptyContact } from './chosen-contact';
import { NewContactFields } from './new-contact-fields';

const NAME = 'new';
const unreachable = 'This did not reach us, so nothing was added. What you typed is kept. Try again.';

/** "New contact" and its form. What was typed stays when the dialog is closed and opened again. */
export function NewContactDialog() {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [contact, setContact] = useState(emptyContact);
  const [failure, setFailure] = useState<Pick<Failure, 'message' | 'fields'>>();
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const busy = useRef(false);
  const errors = Object.fromEntries(
    Object.entries(failure?.fields ?? {}).map(([field, words]) => [`${NAME}.contact.${field}`, words]),
  );

  function show(name: string) {
    setOpen(false);
    setContact(emptyContact);
    setFailure(undefined);
    setAttempt(0);
    router.push(`/contacts?${new URLSearchParams({ query: name }).toString()}`);
  }

  async function add() {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    const outcome = await createContactAction(contact).catch(() => undefined);
    busy.current = false;
    setPending(false);
    if (outcome?.ok) {
      toast({ title: `${outcome.value.displayName} is a contact now.` });
      return show(outcome.value.displayName);
    }
    setFailure(outcome?.error ?? { message: unreachable, fields: {} });
    setAttempt((before) => before + 1);
  }

  return (
    <Dialog
      title="New contact"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden className="size-4" />
          New contact
        </Button>
      }
      actions={
        <Button variant="primary" type="submit" form="new-contact" pending={pending}>
          Add contact
        </Button>
      }
    >
      <form
        id="new-contact"
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <FormSummary message={failure?.message} errors={errors} attempt={attempt} />
        <NewContactFields
          name={NAME}
          legend="Who it is"
          contact={contact}
          onChange={setContact}
          onChoose={({ displayName }) => show(displayName)}
          errors={errors}
        />
      </form>
    </Dialog>
  );
}
