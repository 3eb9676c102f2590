'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Select, type Option } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { changeParticipantAction } from '@/lib/participants/actions';
import { widens, type Levels } from '@/lib/participants/rules/levels';
import type { PartView } from './part-view';

interface LevelChoiceProps<W extends keyof Levels> {
  part: PartView;
  which: W;
  label: string;
  options: readonly Option<Levels[W]>[];
}

/** How far access or authority goes: taking acts at once with Undo, giving is confirmed. */
export function LevelChoice<W extends keyof Levels>({ part, which, label, options }: LevelChoiceProps<W>) {
  const router = useRouter();
  const toast = useToast();
  const { run, pending, problem } = useInPlace();
  const [wider, setWider] = useState<Levels[W]>();
  const current = part[which] as Levels[W];
  const word = (level: Levels[W] | undefined) =>
    options.find(({ value }) => value === level)?.label.toLowerCase() ?? '';
  const said = (level: Levels[W]) => `${label}, ${part.name}: ${word(level)}`;
  const set = (to: Levels[W], was: Levels[W]) =>
    changeParticipantAction({ id: part.id, change: { [which]: to }, was: { [which]: was } });

  function choose(next: Levels[W]) {
    if (next === current) return;
    if (widens(part, { [which]: next })) return setWider(next);
    run({ said: said(next), act: () => set(next, current), undo: () => set(current, next) });
  }

  async function give(): Promise<string | void> {
    if (!wider) return;
    const outcome = await set(wider, current);
    if (!outcome.ok) return outcome.error.message;
    toast({ title: said(wider) });
    router.refresh();
  }

  return (
    <div className="w-full sm:w-44">
      <span aria-hidden className="mb-1 block text-xs text-muted">
        {label}
      </span>
      <Select
        aria-label={`${label}: ${part.name}`}
        options={options}
        value={current}
        disabled={pending}
        onChange={choose}
      />
      {problem && (
        <p role="alert" className="text-sm text-overdue">
          {problem}
        </p>
      )}
      <ConfirmDialog
        title={`Give ${part.name} more?`}
        consequences={[
          `${label}: ${word(current)} becomes ${word(wider)}.`,
          which === 'access'
            ? 'Documents up to that level are open to them at once, if they sign in.'
            : 'It says what this person may decide. It opens nothing more to them here.',
        ]}
        action={`Set to ${word(wider)}`}
        open={wider !== undefined}
        onOpenChange={(open) => !open && setWider(undefined)}
        onConfirm={give}
      />
    </div>
  );
}
