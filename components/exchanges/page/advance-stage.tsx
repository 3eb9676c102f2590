'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { advanceStageAction } from '@/lib/exchanges/file-actions';
import { stageName, statusOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';

interface AdvanceStageProps {
  id: string;
  from: ExchangeStage;
  to: ExchangeStage;
}

/** Moves the file to its next stage; stages say what the office, the client and the clocks go by, so it is confirmed. */
export function AdvanceStage({ id, from, to }: AdvanceStageProps) {
  const toast = useToast();
  const router = useRouter();

  async function advance(): Promise<string | void> {
    const outcome = await advanceStageAction({ id, from, to });
    if (!outcome.ok) return outcome.error.message;
    toast({ title: `Now at: ${stageName(to)}` });
    router.refresh();
  }

  const consequences = [
    `The stage moves from ${stageName(from)} to ${stageName(to)}.`,
    ...(statusOf(from) === 'draft' && statusOf(to) === 'active'
      ? ['The exchange becomes active: its clocks run and count everywhere.']
      : []),
    ...(to === 'closed' ? ['The exchange is completed, and its record no longer changes.'] : []),
  ];
  return (
    <ConfirmDialog
      title={`Advance to ${stageName(to)}?`}
      consequences={consequences}
      action={`Advance to ${stageName(to)}`}
      onConfirm={advance}
      trigger={<Button variant="primary">Advance stage</Button>}
    />
  );
}
