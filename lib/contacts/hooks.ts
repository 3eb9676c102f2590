'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Alike } from './duplicates';
import type { ContactSummary } from './queries';

const PAUSE = 250;

/** The contacts that match what is typed, once typing pauses. Nothing is asked while `enabled` is false. */
export function useContactSearch(typed: string, enabled: boolean) {
  const query = useAfterPause(typed.trim(), PAUSE);
  const { data, isFetching, error } = useQuery({
    queryKey: ['contacts', query],
    queryFn: ({ signal }) => fetchContacts<ContactSummary>('/api/contacts', { query }, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  return { contacts: data ?? [], searching: isFetching || query !== typed.trim(), error };
}

export interface TypedContact {
  name: string;
  email?: string;
  phones?: readonly (string | undefined)[];
  except?: string;
}

/** The contacts that may be the one being typed; none while too little is typed to tell. */
export function useAlike({ name, email = '', phones = [], except }: TypedContact): Alike[] {
  const typed = { name: name.trim(), email: email.trim(), phones: phones.filter(Boolean).join('|') };
  const asked = useAfterPause(JSON.stringify(typed), PAUSE);
  const tells = typed.name.length >= 3 || typed.email.includes('@') || typed.phones.length >= 7;
  const { data } = useQuery({
    queryKey: ['contacts', 'alike', asked, except],
    queryFn: ({ signal }) =>
      fetchContacts<Alike>(
        '/api/contacts/alike',
        { ...(JSON.parse(asked) as Record<string, string>), ...(except && { except }) },
        signal,
      ),
    enabled: tells,
    placeholderData: keepPreviousData,
  });
  return tells ? (data ?? []) : [];
}

async function fetchContacts<T>(
  path: string,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<T[]> {
  const answer = await fetch(`${path}?${new URLSearchParams(query).toString()}`, { signal });
  if (answer.ok) return (await answer.json()) as T[];
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
