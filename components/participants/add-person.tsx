'use client';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ChosenContact } from '@/components/contacts/chosen-contact';
import { ContactField } from '@/components/contacts/contact-field';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Select, type Option } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { addPersonAction } from '@/lib/exchanges/file-actions';
import { participantWord } from '@/lib/exchanges/words';
import type { Part } from '@/lib/participants/input';

/** Client and coordinator belong to the exchange itself. */
const roles = Object.entries(participantWord)
  .filter(([role]) => role !== 'client' && role !== 'coordinator')
  .map(([value, label]) => ({ value, label }) as Option<Part>);

export function AddPerson({ exchangeId }: { exchangeId: string }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [contact, setContact] = useState<ChosenContact | null>(null);
  const [role, setRole] = useState<Part | null>(null);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const form = useActionForm(addPersonAction, ({ name }) => {
    toast({ title: `${name} takes part now` });
    setContact(null);
    setRole(null);
    setOpen(false);
  });

  function send() {
    const gaps = {
      ...(!contact && { 'participant.contact': 'Choose a contact, or add a new one.' }),
      ...(!role && { 'participant.role': 'Say what part this person takes.' }),
    };
    setMissing(gaps);
    if (contact && role) form.submit({ exchangeId, participant: { contact, role } });
  }

  const errors = { ...form.errors, ...missing };
  return (
    <Dialog
      title="Add a person"
      description="Whoever has an account sees this exchange from then on."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small">
          <UserPlus aria-hidden className="size-4" />
          Add a person
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={send}>
            Add to the exchange
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <ContactField
          name="participant.contact"
          label="Contact"
          value={contact}
          onChange={setContact}
          errors={errors}
        />
        <Field name="participant.role" label="Role" required error={errors['participant.role']}>
          <Select options={roles} value={role} onChange={setRole} />
        </Field>
      </div>
    </Dialog>
  );
}
