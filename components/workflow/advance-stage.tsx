'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Popover } from '@/components/ui/popover';
import { useToast } from '@/components/ui/toast';
import { stageName, statusOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import { advanceStageAction } from '@/lib/workflow/actions';
import { sayMissing, type Gate } from '@/lib/workflow/rules/gate';
import { GateList } from './gate-list';

interface AdvanceStageProps {
  id: string;
  status: ExchangeStatus;
  from: ExchangeStage;
  to: ExchangeStage;
  /** Of the stage to come. */
  gate: Gate;
}

/**
 * Moves the file to its next stage; stages say what the office, the client and the clocks go by, so it is confirmed. While
 * something is missing the button stays and says what.
 */
export function AdvanceStage({ id, status, from, to, gate }: AdvanceStageProps) {
  const toast = useToast();
  const router = useRouter();

  async function advance(): Promise<string | void> {
    const outcome = await advanceStageAction({ id, from, to });
    if (!outcome.ok) return outcome.error.message;
    const { tasks } = outcome.value;
    toast({
      title: `Now at: ${stageName(to)}`,
      description: tasks > 0 ? `${tasks} ${tasks === 1 ? 'task' : 'tasks'} added.` : undefined,
    });
    router.refresh();
  }

  if (gate.missing.length > 0) {
    return (
      <Popover title={`Not yet at ${stageName(to)}`} trigger={<Button>Advance stage</Button>}>
        <p className="mt-1 text-muted">{sayMissing(gate.missing)}</p>
        <GateList exchangeId={id} gate={gate} />
      </Popover>
    );
  }
  const consequences = [
    `The stage moves from ${stageName(from)} to ${stageName(to)}.`,
    ...(status === 'draft' && statusOf(to) === 'active'
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
      // Whoever was told that somebody else came first sees where it stands once they have read it.
      onOpenChange={(open) => !open && router.refresh()}
      trigger={<Button variant="primary">Advance stage</Button>}
    />
  );
}
