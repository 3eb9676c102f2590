'use client';
import { Pencil } from '@/components/ui/icons';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { changeFieldAction } from '@/lib/exchanges/in-place-actions';
import { useInPlace } from '../use-in-place';
import { Refused } from './refused';

interface TextInPlaceProps {
  id: string;
  field: 'name' | 'substatus';
  label: string;
  value: string | null;
  longest: number;
}

/** A line of text, written where it stands: Enter keeps it, Escape leaves it. */
export function TextInPlace({ id, field, label, value, longest }: TextInPlaceProps) {
  const [typed, setTyped] = useState<string>();
  const { run, pending, problem, clear } = useInPlace();

  function leave() {
    setTyped(undefined);
    clear();
  }

  function save(text: string) {
    const next = text.trim();
    if (next === (value ?? '')) return leave();
    const set = (to: string | null, was: string | null) => () => send(id, field, to, was);
    run(
      {
        said: next ? `${label}: ${next}` : `${label} removed`,
        act: set(next || null, value),
        undo: set(value, next || null),
      },
      leave,
    );
  }

  if (typed === undefined) {
    return (
      <span className="flex items-center gap-1">
        <span className="min-w-0 [overflow-wrap:anywhere]">{value ?? 'None'}</span>
        <IconButton
          label={`Edit ${label.toLowerCase()}`}
          icon={Pencil}
          onClick={() => setTyped(value ?? '')}
        />
      </span>
    );
  }
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save(typed);
      }}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <Input
        aria-label={label}
        className="grow basis-40"
        autoFocus
        maxLength={longest}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" size="small" variant="primary" pending={pending}>
        Save
      </Button>
      <Button size="small" onClick={leave}>
        Cancel
      </Button>
      <Refused>{problem}</Refused>
    </form>
  );
}

/** A file always has a name; a substatus may be none. */
const send = (id: string, field: TextInPlaceProps['field'], to: string | null, was: string | null) =>
  field === 'name'
    ? changeFieldAction({ id, field, to: to ?? '', was: was ?? '' })
    : changeFieldAction({ id, field, to: to ?? undefined, was: was ?? undefined });
