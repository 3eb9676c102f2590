'use client';
import { useState } from 'react';
import { useViewChange } from '@/components/views/use-view-change';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { addFieldAction, changeFieldAction } from '@/lib/custom-fields/actions';
import {
  fieldKinds,
  kindWord,
  type FieldDefinition,
  type FieldEntity,
} from '@/lib/custom-fields/rules/definition';
import { ChoiceList } from './choice-list';

interface FieldDialogProps {
  entity: FieldEntity;
  /** The field to be changed; absent for a new one. */
  field?: FieldDefinition;
  onClose: () => void;
}

const kinds = fieldKinds.map((value) => ({ value, label: kindWord[value] }));

/** What the form showed when it opened. */
const shown = ({ label, kind, choices, isRequired, help }: FieldDefinition) => ({
  label,
  kind,
  choices,
  isRequired,
  help,
});

export function FieldDialog({ entity, field, onClose }: FieldDialogProps) {
  const [label, setLabel] = useState(field?.label ?? '');
  const [kind, setKind] = useState(field?.kind ?? 'text');
  const [choices, setChoices] = useState(field?.choices ?? []);
  const [isRequired, setRequired] = useState(field?.isRequired ?? false);
  const [help, setHelp] = useState(field?.help ?? '');
  const { run, pending, problem } = useViewChange();

  function save() {
    const said = { label, kind, choices: kind === 'choice' ? choices : [], isRequired, help };
    run({
      said: field ? `Field changed: ${label.trim()}` : `Field added: ${label.trim()}`,
      act: async () =>
        field
          ? changeFieldAction({ ...said, id: field.id, was: shown(field) })
          : addFieldAction({ ...said, entity }).then((outcome) =>
              outcome.ok ? { ok: true as const, value: undefined } : outcome,
            ),
      onDone: onClose,
    });
  }

  return (
    <Dialog
      title={field ? `Change ${field.label}` : 'Add a field'}
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="custom-field" variant="primary" pending={pending}>
            {field ? 'Save field' : 'Add field'}
          </Button>
        </>
      }
    >
      <form
        id="custom-field"
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field name="label" label="Name" required>
          <Input maxLength={60} value={label} onChange={(event) => setLabel(event.target.value)} />
        </Field>
        <Field
          name="kind"
          label="Kind"
          required
          hint={field ? 'Stays as it is once the field has a value.' : undefined}
        >
          <Select options={kinds} value={kind} onChange={setKind} />
        </Field>
        {kind === 'choice' && (
          <ChoiceList choices={choices} stored={field?.choices ?? []} onChange={setChoices} />
        )}
        <Field name="help" label="Help" hint="A line below the field in forms.">
          <Input maxLength={200} value={help} onChange={(event) => setHelp(event.target.value)} />
        </Field>
        <Checkbox
          label="Required"
          hint={`The form of a new ${entity} asks for it, and it cannot be emptied. Those without it stay so until somebody enters it.`}
          checked={isRequired}
          onChange={setRequired}
        />
        {problem && (
          <p role="alert" className="text-overdue">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
