'use client';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { chooseCoordinatorAction } from '@/lib/exchanges/file-actions';
import { useRouter } from 'next/navigation';

interface CoordinatorChoiceProps {
  id: string;
  current: string | null;
  people: readonly { id: string; name: string }[];
}

/** Gives the file to another coordinator: it changes who sees it, so it is confirmed. */
export function CoordinatorChoice({ id, current, people }: CoordinatorChoiceProps) {
  const toast = useToast();
  const router = useRouter();
  const [chosen, setChosen] = useState<string>();
  const name = people.find((person) => person.id === chosen)?.name ?? '';

  async function give(): Promise<string | void> {
    if (!chosen) return;
    const outcome = await chooseCoordinatorAction({ id, coordinatorId: chosen, was: current });
    if (!outcome.ok) return outcome.error.message;
    toast({ title: `${name} coordinates this exchange now` });
    setChosen(undefined);
    router.refresh();
  }

  return (
    <>
      <Select
        aria-label="Coordinator"
        placeholder="Nobody yet"
        options={people.map((person) => ({ value: person.id, label: person.name }))}
        value={current}
        onChange={(next) => next !== current && setChosen(next)}
      />
      <ConfirmDialog
        title={`Give this exchange to ${name}?`}
        consequences={[
          `${name} sees and works on it from now on.`,
          'The coordinator so far no longer sees it, unless they take part in it.',
          'The open tasks of the coordinator so far go with it; tasks of other people stay theirs.',
        ]}
        action="Give the exchange"
        open={chosen !== undefined}
        onOpenChange={(open) => !open && setChosen(undefined)}
        onConfirm={give}
      />
    </>
  );
}
