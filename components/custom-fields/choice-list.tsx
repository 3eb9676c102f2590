'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import type { Choice } from '@/lib/custom-fields/rules/definition';

interface ChoiceListProps {
  choices: readonly Choice[];
  /** Those that stand already, and may be values: they are no longer offered, not removed. */
  stored: readonly Choice[];
  onChange: (choices: Choice[]) => void;
}

export function ChoiceList({ choices, stored, onChange }: ChoiceListProps) {
  const [typed, setTyped] = useState('');
  const standing = new Set(stored.map(({ name }) => name));
  const name = typed.trim();
  const taken = choices.some((choice) => choice.name.toLowerCase() === name.toLowerCase());

  function add() {
    if (!name || taken) return;
    onChange([...choices, { name, active: true }]);
    setTyped('');
  }

  return (
    <div className="space-y-2">
      <Field
        name="choices"
        label="New choice"
        error={name && taken ? 'This choice is there already.' : undefined}
        hint="A choice keeps its name, since it is what is stored. One that is no longer offered stays where it stands."
      >
        <span className="flex gap-2">
          <Input
            maxLength={80}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <Button onClick={add}>Add choice</Button>
        </span>
      </Field>
      <ul aria-label="Choices" className="space-y-1">
        {choices.map((choice) => (
          <li key={choice.name} className="flex items-center justify-between gap-2">
            {standing.has(choice.name) ? (
              <Checkbox
                label={choice.name}
                checked={choice.active}
                onChange={(active) =>
                  onChange(choices.map((one) => (one.name === choice.name ? { ...one, active } : one)))
                }
              />
            ) : (
              <>
                <span className="[overflow-wrap:anywhere]">{choice.name}</span>
                <IconButton
                  label={`Remove ${choice.name}`}
                  icon={X}
                  onClick={() => onChange(choices.filter((one) => one.name !== choice.name))}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
