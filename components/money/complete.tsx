'use client';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { completeWorksheetAction } from '@/lib/worksheet/actions';

interface CompleteProps {
  exchangeId: string;
  /** What it lacks, one sentence each. */
  missing: readonly string[];
  /** What stops nothing, and is said again before it is marked. */
  doubts: readonly string[];
}

/** Marks the worksheet complete, once nothing is missing; until then it can be reached and says what is. */
export function CompleteWorksheet({ exchangeId, missing, doubts }: CompleteProps) {
  const toast = useToast();
  const router = useRouter();
  const [told, tell] = useState(false);
  const id = useId();

  async function complete(): Promise<string | void> {
    const outcome = await completeWorksheetAction({ exchangeId });
    if (!outcome.ok) return outcome.error.message;
    toast({ title: 'Worksheet marked complete' });
    router.refresh();
  }

  if (missing.length > 0) {
    return (
      <div>
        <Button aria-disabled aria-describedby={id} onClick={() => tell(true)}>
          Mark the worksheet complete
        </Button>
        <p id={id} role={told ? 'alert' : undefined} className="mt-2 text-sm text-muted">
          {missing.length === 1 ? 'One check does not pass yet' : `${missing.length} checks do not pass yet`}:
          see above.
        </p>
      </div>
    );
  }
  return (
    <ConfirmDialog
      title="Mark the worksheet complete?"
      consequences={[
        ...doubts.map((doubt) => `${doubt} Confirm with counsel.`),
        'The tax package may go out with these lines of Form 8824.',
        'Whoever changes a statement, the funds received, the basis or the recapture afterwards takes the mark back.',
      ]}
      action="Mark the worksheet complete"
      onConfirm={complete}
      trigger={<Button variant="primary">Mark the worksheet complete</Button>}
    />
  );
}
