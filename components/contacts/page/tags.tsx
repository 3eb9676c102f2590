'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { changeContactTagAction } from '@/lib/contacts/actions';

/** Words to find the contact by; each is put on and taken off by itself. */
export function ContactTags({ id, tags }: { id: string; tags: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const { run, pending, problem } = useInPlace();
  const set = (tag: string, on: boolean) => () => changeContactTagAction({ id, tag, on });

  function add() {
    const tag = typed.trim();
    if (tag) {
      run({ said: `Tag added: ${tag}`, act: set(tag, true), undo: set(tag, false) }, () => setTyped(''));
    }
  }

  return (
    <Card title="Tags">
      {tags.length > 0 && (
        <ul aria-label="Tags" className="mb-3 flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag}>
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
            </li>
          ))}
        </ul>
      )}
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
      {problem && (
        <p role="alert" className="mt-2 text-sm text-overdue">
          {problem}
        </p>
      )}
    </Card>
  );
}
