'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useController, useFieldArray, useFormContext } from 'react-hook-form';
import { ContactField } from '@/components/contacts/contact-field';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PersonChip } from '@/components/ui/person-chip';
import type { OpeningOptions } from '@/lib/exchanges/opening-options';
import { participantWord } from '@/lib/exchanges/words';
import { SelectControl } from './controls';
import { emptyParticipant, type OpeningValues } from './form-values';

type Errors = Readonly<Record<string, string>>;

/** Client and coordinator have fields of their own. */
const roles = Object.entries(participantWord)
  .filter(([role]) => role !== 'client' && role !== 'coordinator')
  .map(([value, label]) => ({ value, label }));

export function PeopleSection({ options, errors }: { options: OpeningOptions; errors: Errors }) {
  const { control } = useFormContext<OpeningValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'participants' });
  return (
    <Card title="People">
      <Coordinator {...options} />
      <p className="mt-4 text-muted">
        Attorneys, accountants, lenders and others who take part. Whoever has an account sees the exchange
        from then on.
      </p>
      <div className="mt-3 space-y-4">
        {fields.map((field, index) => (
          <ParticipantFields key={field.id} index={index} errors={errors} onRemove={() => remove(index)} />
        ))}
      </div>
      <Button size="small" className="mt-3" onClick={() => append(emptyParticipant, { shouldFocus: false })}>
        <Plus aria-hidden className="size-4" />
        Add a participant
      </Button>
    </Card>
  );
}

function Coordinator({ coordinators, self }: OpeningOptions) {
  if (!coordinators) return <PersonChip name={self.name} role="coordinator of this exchange" />;
  const options = coordinators.map(({ id, name, role }) => ({
    value: id,
    label: id === self.id ? `${name} (you)` : name,
    hint: role === 'admin' ? 'Admin' : undefined,
  }));
  return <SelectControl name="coordinatorId" label="Coordinator" options={options} />;
}

function ParticipantFields({
  index,
  errors,
  onRemove,
}: {
  index: number;
  errors: Errors;
  onRemove: () => void;
}) {
  const path = `participants.${index}.contact` as const;
  const { field } = useController<OpeningValues, typeof path>({ name: path });
  return (
    <fieldset className="rounded-card border border-line p-4">
      <legend className="px-1 text-sm font-medium">Participant {index + 1}</legend>
      <div className="space-y-3">
        <ContactField
          name={path}
          label="Contact"
          value={field.value}
          onChange={field.onChange}
          errors={errors}
        />
        <SelectControl name={`participants.${index}.role`} label="Takes part as" options={roles} required />
      </div>
      <Button variant="quiet" size="small" className="mt-2" onClick={onRemove}>
        <Trash2 aria-hidden className="size-4" />
        Remove<span className="sr-only"> participant {index + 1}</span>
      </Button>
    </fieldset>
  );
}
