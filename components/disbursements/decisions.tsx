'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { approveAction, askAgainAction, releaseAction } from '@/lib/disbursements/actions';
import type { RequestView } from '@/lib/disbursements/queries';
import { CallBackDialog } from './call-back-dialog';
import { StopDialog } from './stop-dialog';

interface DecisionsProps {
  request: RequestView;
  title: string;
  exchangeNumber: string;
}

type Answer = { ok: true } | { ok: false; error: { message: string } };

/** What this member may do with a request now. Money is confirmed, and its release by the number of the exchange. */
export function Decisions({ request, title, exchangeNumber }: DecisionsProps) {
  const { id, status, approve, gate } = request;
  const toast = useToast();
  const router = useRouter();
  const confirmed = (work: () => Promise<Answer>, done: string) => async (): Promise<string | void> => {
    const outcome = await work();
    if (!outcome.ok) return outcome.error.message;
    toast({ title: done, description: title });
    router.refresh();
  };
  const stoppable = status === 'requested' || status === 'approved_once' || status === 'approved';
  if (status === 'released' || status === 'withdrawn') return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {approve === 'may' && (
        <ConfirmDialog
          title={`Approve ${title}?`}
          consequences={[
            'You have looked at the request and at what it waits for.',
            status === 'requested'
              ? 'One more person approves before it can be released.'
              : 'It is then approved by two people, and stays as it is.',
          ]}
          action="Approve"
          onConfirm={confirmed(() => approveAction({ id }), 'Approved')}
          trigger={<Button variant="primary">Approve</Button>}
        />
      )}
      {approve === 'own' && <p className="text-muted">You asked for this, so two other people approve it.</p>}
      {approve === 'done' && <p className="text-muted">You have approved it. Another person does too.</p>}
      <CallBackDialog request={request} />
      {status === 'approved' && (
        <ConfirmDialog
          title={`Release ${title}?`}
          consequences={[
            'The bank may be told to pay. This cannot be taken back.',
            ...(gate?.blocked ? [`It will be refused: ${gate.blocked.missing}`] : []),
          ]}
          action="Release funds"
          typed={exchangeNumber}
          onConfirm={confirmed(() => releaseAction({ id, typed: exchangeNumber }), 'Released')}
          trigger={<Button variant="primary">Release funds</Button>}
        />
      )}
      {status === 'blocked' && (
        <ConfirmDialog
          title={`Ask again for ${title}?`}
          consequences={['Both approvals are asked for anew.']}
          action="Ask again"
          onConfirm={confirmed(() => askAgainAction({ id }), 'Asked for again')}
          trigger={<Button>Ask again</Button>}
        />
      )}
      {stoppable && (
        <>
          <StopDialog kind="block" id={id} was={status} title={title} />
          <StopDialog kind="withdraw" id={id} was={status} title={title} />
        </>
      )}
    </div>
  );
}
