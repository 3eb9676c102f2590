'use client';
import { X } from '@/components/ui/icons';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Badge } from '@/components/ui/status-badge';
import { Refused } from '@/components/exchanges/page/in-place/refused';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import type { Outcome } from '@/lib/entry/outcome';

interface TagsProps {
  tags: readonly string[];
  mayEdit?: boolean;
  /** Puts one on, or takes it off. */
  change: (tag: string, on: boolean) => Promise<Outcome<unknown>>;
}

/** Words to find a record by; each is put on and taken off by itself. */
export function Tags({ tags, mayEdit = true, change }: TagsProps) {
  const [typed, setTyped] = useState('');
  const { run, pending, problem } = useInPlace();
  const set = (tag: string, on: boolean) => () => change(tag, on);

  function add() {
    const tag = typed.trim();
    if (tag) {
      run({ said: `Tag added: ${tag}`, act: set(tag, true), undo: set(tag, false) }, () => setTyped(''));
    }
  }

  return (
    <div className="space-y-2">
      {tags.length > 0 ? (
        <ul aria-label="Tags" className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag}>
              {mayEdit ? (
                <button
                  type="button"
                  onClick={() =>
                    run({ said: `Tag removed: ${tag}`, act: set(tag, false), undo: set(tag, true) })
                  }
                  className="inline-flex min-h-7 items-center gap-1 rounded-chip bg-sunken px-2 text-sm [overflow-wrap:anywhere] pointer-coarse:min-h-11"
                >
                  {tag}
                  <X aria-hidden className="size-3.5" />
                  <span className="sr-only">, remove tag</span>
                </button>
              ) : (
                <Badge>{tag}</Badge>
              )}
            </li>
          ))}
        </ul>
      ) : (
        !mayEdit && 'None'
      )}
      {mayEdit && (
        <form
          className="flex flex-wrap gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Input
            aria-label="New tag"
            placeholder="New tag"
            className="max-w-48"
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" size="small" pending={pending}>
            Add tag
          </Button>
        </form>
      )}
      <Refused>{problem}</Refused>
    </div>
  );
}
