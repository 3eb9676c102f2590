'use client';
import { useEffect } from 'react';
import { rememberAction } from '@/lib/search/actions';
import { offerPageCommands, type PageCommand } from './page-commands';

interface ExchangeCommandsProps {
  id: string;
  number: string;
  tabs: readonly { value: string; label: string }[];
  /** For who may move the file on, and add to it. */
  mayAdvance: boolean;
  mayAddTask: boolean;
}

/** What the command menu offers while this exchange is open; and that it was opened is kept, for the menu to offer it again. */
export function ExchangeCommands({ id, number, tabs, mayAdvance, mayAddTask }: ExchangeCommandsProps) {
  useEffect(() => {
    void rememberAction({ kind: 'exchange', id }).catch(() => undefined);
  }, [id]);

  useEffect(() => {
    const tab = (value: string) => `/exchanges/${id}?tab=${value}`;
    const has = (value: string) => tabs.some((one) => one.value === value);
    const todo: (PageCommand | false)[] = [
      mayAdvance && { id: 'advance', label: 'Advance stage', press: 'advance' },
      mayAddTask &&
        has('tasks') && { id: 'add-task', label: 'Add a task', href: tab('tasks'), press: 'add-task' },
      has('notes') && { id: 'write-note', label: 'Write a note', href: tab('notes'), press: 'write-note' },
    ];
    const places = tabs.map(({ value, label }, n) => ({
      id: `tab-${value}`,
      label: `Open ${label}`,
      href: n === 0 ? `/exchanges/${id}` : tab(value),
    }));
    return offerPageCommands({
      title: `This exchange, ${number}`,
      commands: [...todo.filter((command) => command !== false), ...places],
    });
  }, [id, number, tabs, mayAdvance, mayAddTask]);

  return null;
}
