'use client';
import { X } from 'lucide-react';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { PartProps } from './when-fields';

interface WaitsFieldsProps extends PartProps {
  /** The other templates in use of the type. */
  others: readonly { id: string; title: string }[];
}

/** What its task waits for: it is blocked until they are done. */
export function WaitsFields({ draft, set, errors, others }: WaitsFieldsProps) {
  const titles = new Map(others.map(({ id, title }) => [id, title]));
  const left = others.filter(({ id }) => !draft.dependsOn.includes(id));
  return (
    <div>
      <Field name="dependsOn" label="Waits for" error={errors.dependsOn}>
        <Combobox
          options={left.map(({ id, title }) => ({ value: id, label: title }))}
          value={null}
          onChange={(chosen) => chosen && set({ dependsOn: [...draft.dependsOn, chosen.value] })}
          placeholder="Type the title of another template"
        />
      </Field>
      <ul className="mt-1">
        {draft.dependsOn.map((id) => (
          <li key={id} className="flex items-center gap-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">{titles.get(id) ?? 'A retired template'}</span>
            <IconButton
              label={`No longer wait for: ${titles.get(id) ?? 'a retired template'}`}
              icon={X}
              onClick={() => set({ dependsOn: draft.dependsOn.filter((other) => other !== id) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
