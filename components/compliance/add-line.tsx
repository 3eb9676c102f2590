'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

interface AddLineProps {
  label: string;
  onAdd: (text: string, onDone: () => void) => void;
}

/** A line of text that becomes an entry; what was typed stays until it did. */
export function AddLine({ label, onAdd }: AddLineProps) {
  const [text, setText] = useState('');
  return (
    <form
      className="mt-3 flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onAdd(text.trim(), () => setText(''));
      }}
    >
      <Input
        aria-label={label}
        placeholder={label}
        className="max-w-96 grow basis-40"
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" size="small">
        Add
      </Button>
    </form>
  );
}
