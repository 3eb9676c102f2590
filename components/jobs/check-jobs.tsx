'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { checkJobsAction } from '@/lib/job-runs/actions';

/** Sends a job that does nothing but come back; it is then seen below. */
export function CheckJobs() {
  const router = useRouter();
  const toast = useToast();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string>();

  const check = () =>
    start(async () => {
      try {
        const outcome = await checkJobsAction({});
        setProblem(outcome.ok ? undefined : outcome.error.message);
        if (!outcome.ok) return;
        toast({ title: 'Sent a test job. Reload to see it come back.' });
        router.refresh();
      } catch {
        setProblem('This did not reach us. Nothing changed. Check your connection and try again.');
      }
    });

  return (
    <div>
      <Button variant="primary" pending={pending} onClick={check}>
        Send a test job
      </Button>
      {problem && (
        <p role="alert" className="mt-2 text-overdue">
          {problem}
        </p>
      )}
    </div>
  );
}
