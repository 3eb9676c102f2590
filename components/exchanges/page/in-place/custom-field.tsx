'use client';
import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { changeCustomFieldAction } from '@/lib/exchanges/in-place-actions';
import { useInPlace } from '../use-in-place';
import { Refused } from './refused';

interface CustomFieldProps {
  id: string;
  label: string;
  value: string;
  mayEdit: boolean;
}

export function CustomField({ id, label, value, mayEdit }: CustomFieldProps) {
  const [typed, setTyped] = useState<string>();
  const { run, pending, problem } = useInPlace();
  const set = (to: string | null, was: string | null) => () =>
    changeCustomFieldAction({ id, label, to, was });
  return (
    <div className="sm:grid sm:grid-cols-[9rem_1fr] sm:items-center sm:gap-3">
      <dt className="[overflow-wrap:anywhere] text-muted">{label}</dt>
      <dd className="min-w-0">
        {typed === undefined ? (
          <span className="flex items-center gap-1">
            <span className="min-w-0 [overflow-wrap:anywhere]">{value}</span>
            {mayEdit && (
              <>
                <IconButton label={`Edit ${label}`} icon={Pencil} onClick={() => setTyped(value)} />
                <IconButton
                  label={`Remove ${label}`}
                  icon={X}
                  onClick={() =>
                    run({ said: `Field removed: ${label}`, act: set(null, value), undo: set(value, null) })
                  }
                />
              </>
            )}
          </span>
        ) : (
          <form
            className="flex flex-wrap gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              const to = typed.trim();
              if (to === value) return setTyped(undefined);
              run({ said: `${label}: ${to}`, act: set(to, value), undo: set(value, to) }, () =>
                setTyped(undefined),
              );
            }}
          >
            <Input
              aria-label={label}
              className="grow basis-40"
              autoFocus
              maxLength={500}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit" size="small" variant="primary" pending={pending}>
              Save
            </Button>
            <Button size="small" onClick={() => setTyped(undefined)}>
              Cancel
            </Button>
          </form>
        )}
        <Refused>{problem}</Refused>
      </dd>
    </div>
  );
}
