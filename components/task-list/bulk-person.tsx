'use client';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { Assignee } from '@/lib/tasks/assign';
import { bulkPeopleAction } from '@/lib/tasks/page-actions';
import type { BulkChange } from '@/lib/tasks/rules/bulk';

const NOBODY = 'nobody';

interface BulkPersonProps {
  ids: readonly string[];
  onChoose: (change: BulkChange) => void;
  onClose: () => void;
}

/** To whom the tasks go: whoever works on one of their exchanges. */
export function BulkPerson({ ids, onChoose, onClose }: BulkPersonProps) {
  const [people, setPeople] = useState<readonly Assignee[]>();
  const [problem, setProblem] = useState<string>();
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = ids.join();

  useEffect(() => {
    let current = true;
    void bulkPeopleAction({ ids: asked.split(',') })
      .catch(() => undefined)
      .then((outcome) => {
        if (!current) return;
        if (outcome?.ok) setPeople(outcome.value);
        else
          setProblem(
            Object.values(outcome?.error.fields ?? {})[0] ??
              outcome?.error.message ??
              'This did not reach us. Check your connection and try again.',
          );
      });
    return () => {
      current = false;
    };
  }, [asked]);

  return (
    <Dialog
      title="Reassign"
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button
            variant="primary"
            disabled={chosen === null}
            onClick={() => onChoose({ kind: 'assign', assignedTo: chosen === NOBODY ? null : chosen })}
          >
            See what changes
          </Button>
        </>
      }
    >
      <Field name="bulk-assignee" label="To" required>
        <Select
          options={[
            ...(people ?? []).map(({ id, name }) => ({ value: id, label: name })),
            { value: NOBODY, label: 'Nobody' },
          ]}
          value={chosen}
          onChange={setChosen}
          disabled={!people}
          placeholder={people ? 'Choose' : 'Looking who works on these exchanges…'}
        />
      </Field>
      {problem && (
        <p role="alert" className="mt-2 text-sm text-overdue">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
