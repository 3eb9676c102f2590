'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { confirmRunAction, remapRunAction } from '@/lib/imports/actions';
import type { DuplicateChoice, KindName } from '@/lib/imports/kind';
import { figure, KIND } from '@/lib/imports/words';
import { DiscardList } from './discard-list';

interface PreviewActionsProps {
  id: string;
  kind: KindName;
  ready: number;
  duplicates: number;
}

const CHOICES: { value: DuplicateChoice; label: string; hint: string }[] = [
  { value: 'skip', label: 'Leave them as they are', hint: 'Nothing of these records is written.' },
  {
    value: 'update',
    label: 'Fill in what is empty',
    hint: 'What the firm knows stays; types and tags are added.',
  },
  { value: 'create', label: 'Make them anyway', hint: 'The firm then has them twice, and can merge them.' },
];

/** The one step that writes says how much it writes. */
export function PreviewActions({ id, kind, ready, duplicates }: PreviewActionsProps) {
  const [choice, setChoice] = useState<DuplicateChoice>('skip');
  const confirm = useActionForm(confirmRunAction, () => undefined);
  const remap = useActionForm(remapRunAction, () => undefined);
  const message = confirm.message ?? remap.message;
  return (
    <div className="space-y-4">
      {duplicates > 0 && (
        <Field
          group
          name="duplicates"
          label={`The firm seems to have ${figure(duplicates)} of these ${KIND[kind].many} already`}
        >
          <RadioGroup options={CHOICES} value={choice} onChange={setChoice} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {ready > 0 && (
          <Button
            variant="primary"
            pending={confirm.pending}
            onClick={() => confirm.submit({ id, duplicates: choice })}
          >
            Import {figure(ready)}
          </Button>
        )}
        <Button pending={remap.pending} onClick={() => remap.submit({ id })}>
          Change the mapping
        </Button>
        <DiscardList id={id} />
      </div>
      {message && (
        <p role="alert" className="text-overdue">
          {message}
        </p>
      )}
    </div>
  );
}
