'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { DiscardList } from './discard-list';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { cancelRunAction } from '@/lib/imports/actions';
import type { Progress as State } from '@/lib/imports/queries';
import { doneOf, figure } from '@/lib/imports/words';

const EVERY_MS = 1_000;

/** How far the worker is. It goes on when this page is left, and the page finds it again. */
export function Progress({ initial }: { initial: State }) {
  const router = useRouter();
  const { data, error } = useQuery({
    // What was read of an earlier state is not where this one begins.
    queryKey: ['import', initial.id, initial.state],
    queryFn: ({ signal }) => fetchProgress(initial.id, signal),
    initialData: initial,
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });
  // Each state that the page does not show yet: from one of them to the next there is no state in between.
  useEffect(() => {
    if (data.state !== initial.state) router.refresh();
  }, [data.state, initial.state, router]);
  const { done, of } = doneOf(data.records, data.counts);
  const words =
    data.state === 'checking'
      ? `Checking ${figure(data.records)} records`
      : `${figure(done)} of ${figure(of)} written`;
  return (
    <div className="space-y-3">
      <p role="status" className="text-lg font-semibold tabular-nums">
        {data.state === 'stopping' ? `Stopping. ${words}` : words}
      </p>
      <progress
        aria-label="Progress of the import"
        max={of || 1}
        value={data.state === 'checking' ? undefined : done}
        className="h-2 w-full max-w-form overflow-hidden rounded-full [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-brand"
      />
      <p className="text-sm text-muted">
        You can leave this page: the work goes on, and this import is found again under Import.
      </p>
      {error && (
        <p role="alert" className="text-overdue">
          {error.message}
        </p>
      )}
      {data.state === 'checking' && <DiscardList id={initial.id} />}
      {data.state === 'importing' && <Cancel id={initial.id} />}
    </div>
  );
}

function Cancel({ id }: { id: string }) {
  const { submit, pending, message } = useActionForm(cancelRunAction, () => undefined);
  return (
    <>
      <Button pending={pending} onClick={() => submit({ id })}>
        Stop
      </Button>
      <p className="text-sm text-muted">What is written by then stays, and you can go on later.</p>
      {message && (
        <p role="alert" className="text-overdue">
          {message}
        </p>
      )}
    </>
  );
}

async function fetchProgress(id: string, signal: AbortSignal): Promise<State> {
  const answer = await fetch(`/api/imports/progress?id=${id}`, { signal });
  if (answer.ok) return (await answer.json()) as State;
  if (answer.status === 401)
    throw new Error('Your session has ended. The import goes on; sign in again to see it.');
  throw new Error('The progress did not load. The import goes on; we try again.');
}
