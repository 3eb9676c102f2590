'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ContactSummary } from './queries';

const PAUSE = 250;

/** The contacts that match what is typed, once typing pauses. Nothing is asked while `enabled` is false. */
export function useContactSearch(typed: string, enabled: boolean) {
  const query = useAfterPause(typed.trim(), PAUSE);
  const { data, isFetching, error } = useQuery({
    queryKey: ['contacts', query],
    queryFn: ({ signal }) => fetchContacts(query, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  return { contacts: data ?? [], searching: isFetching || query !== typed.trim(), error };
}

async function fetchContacts(query: string, signal: AbortSignal): Promise<ContactSummary[]> {
  const answer = await fetch(`/api/contacts?${new URLSearchParams({ query }).toString()}`, { signal });
  if (answer.ok) return (await answer.json()) as ContactSummary[];
  if (answer.status === 401)
    throw new Error('Your session has ended. Sign in again in another tab; what you typed is kept.');
  throw new Error('The contacts did not load. Check your connection and type again.');
}

/** `value` as it was when it last stood still for `milliseconds`. */
function useAfterPause(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
