'use client';
import { useQuery } from '@tanstack/react-query';
import type { ExchangePeek } from '@/lib/exchanges/peek';

export function usePeek(id: string) {
  const { data, isError } = useQuery({
    queryKey: ['exchange-peek', id],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/api/exchanges/peek?${new URLSearchParams({ id }).toString()}`, { signal });
      if (!answer.ok) throw new Error('The tasks did not load.');
      return (await answer.json()) as ExchangePeek;
    },
    staleTime: 30_000,
  });
  return { peek: data, failed: isError };
}
