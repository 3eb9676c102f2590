'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useViewChange } from '@/components/views/use-view-change';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { moveFieldAction, setFieldUseAction } from '@/lib/custom-fields/actions';
import { kindWord, type FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { FieldDialog } from './field-dialog';

interface DefinedFieldProps {
  field: FieldDefinition;
  first: boolean;
  last: boolean;
}

/** A field and what can be done with it. Retiring acts at once, with Undo: its values stay. */
export function DefinedField({ field, first, last }: DefinedFieldProps) {
  const { id, label, kind, choices, isRequired, help, isActive } = field;
  const [editing, setEditing] = useState(false);
  const { run, pending, problem } = useViewChange();
  const move = (by: -1 | 1) => () =>
    run({
      said: `Moved ${by < 0 ? 'up' : 'down'}: ${label}`,
      act: () => moveFieldAction({ id, by }),
      undo: () => moveFieldAction({ id, by: by < 0 ? 1 : -1 }),
    });
  const use = (on: boolean) => () =>
    run({
      said: on ? `In use again: ${label}` : `Retired: ${label}. Its values stay.`,
      act: () => setFieldUseAction({ id, isActive: on }),
      undo: () => setFieldUseAction({ id, isActive: !on }),
    });
  const offered = choices.filter(({ active }) => active).map(({ name }) => name);

  return (
    <li className="flex flex-wrap items-center gap-2 py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium [overflow-wrap:anywhere]">{label}</p>
        <p className="text-sm text-muted">
          {[kindWord[kind], isRequired && 'required', offered.length > 0 && offered.join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {help && <p className="text-sm text-muted">{help}</p>}
        {problem && (
          <p role="alert" className="text-sm text-overdue">
            {problem}
          </p>
        )}
      </div>
      {!first && <IconButton label={`Move ${label} up`} icon={ArrowUp} onClick={move(-1)} />}
      {!last && <IconButton label={`Move ${label} down`} icon={ArrowDown} onClick={move(1)} />}
      {isActive && (
        <Button size="small" onClick={() => setEditing(true)}>
          Edit<span className="sr-only"> {label}</span>
        </Button>
      )}
      <Button size="small" variant="quiet" pending={pending} onClick={use(!isActive)}>
        {isActive ? 'Retire' : 'Use again'}
        <span className="sr-only"> {label}</span>
      </Button>
      {editing && <FieldDialog entity={field.entity} field={field} onClose={() => setEditing(false)} />}
    </li>
  );
}
