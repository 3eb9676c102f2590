'use client';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { dayAfterKey, FIRST_DAY, LAST_DAY } from '@/lib/tasks/rules/month';

interface DayFocusOptions {
  days: readonly CalendarDate[];
  /** The day that has the Tab key at first. */
  first: CalendarDate;
  /** Asks for the month or week of a day that is not shown. */
  onTurn: (to: CalendarDate) => void;
}

/** One day of the grid is in the order of the Tab key; arrows, Home, End, PageUp and PageDown go to others. */
export function useDayFocus({ days, first, onTurn }: DayFocusOptions) {
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState(first);
  /** A day on its way, until the page that holds it is here. */
  const wanted = useRef<CalendarDate>(undefined);
  const current = days.includes(chosen) ? chosen : days.includes(first) ? first : days[0];
  const shown = days.join();

  useEffect(() => {
    if (!wanted.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (!cell) return;
    wanted.current = undefined;
    cell.focus();
  }, [shown]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const from = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = dayAfterKey(event.key, event.shiftKey, from as CalendarDate);
    if (!to || to < FIRST_DAY || to > LAST_DAY) return;
    event.preventDefault();
    setChosen(to);
    if (days.includes(to) && !event.key.startsWith('Page')) {
      grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
      return;
    }
    wanted.current = to;
    onTurn(to);
  }

  return { grid, current, choose: setChosen, onKeyDown };
}
