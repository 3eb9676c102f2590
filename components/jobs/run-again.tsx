'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { runAgainAction } from '@/lib/job-runs/actions';

interface RunAgainProps {
  id: string;
  task: string;
  attempts: number;
}

/** Gives a job its attempts back. It may have done half of its work, so this asks first. */
export function RunAgain({ id, task, attempts }: RunAgainProps) {
  const router = useRouter();
  const toast = useToast();

  async function confirm() {
    const outcome = await runAgainAction({ id });
    if (!outcome.ok) return outcome.error.message;
    toast({ title: `Runs again: ${task}` });
    router.refresh();
  }

  return (
    <ConfirmDialog
      title={`Run ${task} again?`}
      consequences={[
        'It starts now, from the beginning, and does the same as before, for the same firm.',
        `If it fails, it is tried up to ${attempts} times with growing waits, then listed here again.`,
      ]}
      action="Run again"
      onConfirm={confirm}
      trigger={
        <Button>
          Run again<span className="sr-only">: {task}</span>
        </Button>
      }
    />
  );
}
