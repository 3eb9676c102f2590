'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { archiveDocumentAction } from '@/lib/workflow/actions';

interface ArchiveDocumentProps {
  exchangeId: string;
  document: { id: string; title: string; archived: boolean };
}

/** Takes a paper out of the file at once, with Undo; or brings it back. */
export function ArchiveDocument({ exchangeId, document: { id, title, archived } }: ArchiveDocumentProps) {
  const toast = useToast();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState(false);

  async function set(next: boolean) {
    setPending(true);
    const outcome = await archiveDocumentAction({ exchangeId, id, archived: next }).catch(() => undefined);
    setPending(false);
    if (!outcome?.ok)
      return setProblem(outcome?.error.message ?? 'This did not reach us. Nothing changed. Try again.');
    setProblem(undefined);
    toast({
      title: next ? `Archived: ${title}` : `Back in the file: ${title}`,
      ...(next && { undo: () => void set(false) }),
    });
    router.refresh();
  }

  return (
    <>
      <Button size="small" variant="quiet" pending={pending} onClick={() => void set(!archived)}>
        {archived ? 'Bring back' : 'Archive'}
        <span className="sr-only"> {title}</span>
      </Button>
      {problem && (
        <span role="alert" className="text-sm text-overdue">
          {problem}
        </span>
      )}
    </>
  );
}
