'use client';
import { useRouter } from 'next/navigation';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { discardRunAction } from '@/lib/imports/actions';

/** Nothing of the list was written, so it goes at once. */
export function DiscardList({ id }: { id: string }) {
  const router = useRouter();
  const toast = useToast();
  const { submit, pending, message } = useActionForm(discardRunAction, () => {
    toast({ title: 'The list was thrown away. Nothing of it was written.' });
    router.push('/import');
  });
  return (
    <>
      <Button pending={pending} onClick={() => submit({ id })}>
        Throw the list away
      </Button>
      {message && (
        <p role="alert" className="w-full text-overdue">
          {message}
        </p>
      )}
    </>
  );
}
