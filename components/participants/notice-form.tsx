'use client';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { changeParticipantAction } from '@/lib/participants/actions';
import {
  noticeKinds,
  noticeWays,
  usualPreferences,
  type NotificationPreferences,
} from '@/lib/participants/notification-preferences';
import type { PartView } from './part-view';
import { noticeWord, wayWord } from './part-words';

/** What somebody wants to hear of, and how. */
export function NoticeForm({ part }: { part: PartView }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<NotificationPreferences>(part.notices ?? usualPreferences);
  const { run, pending, problem, clear } = useInPlace();
  const set = (to: NotificationPreferences | null, was: NotificationPreferences | null) => () =>
    changeParticipantAction({ id: part.id, change: { notices: to }, was: { notices: was } });

  function show(next: boolean) {
    setWanted(part.notices ?? usualPreferences);
    clear();
    setOpen(next);
  }

  const save = () =>
    run(
      {
        said: `What ${part.name} hears is kept`,
        act: set(wanted, part.notices),
        undo: set(part.notices, wanted),
      },
      () => setOpen(false),
    );

  return (
    <Dialog
      title={`What ${part.name} hears of`}
      description="As this person asked for. Legal notices go out whatever is chosen here."
      open={open}
      onOpenChange={show}
      trigger={
        <Button size="small">
          <Bell aria-hidden className="size-4" />
          Notices
          <span className="sr-only">: {part.name}</span>
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={pending} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Choices
          legend="About"
          all={noticeKinds}
          words={noticeWord}
          chosen={wanted.about}
          onChange={(about) => setWanted({ ...wanted, about })}
        />
        <Choices
          legend="By"
          all={noticeWays}
          words={wayWord}
          chosen={wanted.by}
          onChange={(by) => setWanted({ ...wanted, by })}
        />
        {problem && (
          <p role="alert" className="text-sm text-overdue">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface ChoicesProps<V extends string> {
  legend: string;
  all: readonly V[];
  words: Record<V, string>;
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}

function Choices<V extends string>({ legend, all, words, chosen, onChange }: ChoicesProps<V>) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {all.map((value) => (
          <Checkbox
            key={value}
            label={words[value]}
            checked={chosen.includes(value)}
            onChange={(on) => onChange(all.filter((one) => (one === value ? on : chosen.includes(one))))}
          />
        ))}
      </div>
    </fieldset>
  );
}
