'use client';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { createFeedAction, revokeFeedAction } from '@/lib/calendar-feeds/actions';

interface FeedCardProps {
  /** In words; absent while there is no calendar. */
  feed?: { created: string; lastRead: string | null };
}

/** One's own calendar: its address is shown once, when it is made. */
export function FeedCard({ feed }: FeedCardProps) {
  const router = useRouter();
  const toast = useToast();
  const [secret, setSecret] = useState<string>();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  /** The reason why it could not be made. */
  async function make(): Promise<string | undefined> {
    const outcome = await createFeedAction({}).catch(() => undefined);
    if (!outcome?.ok) return outcome?.error.message ?? 'This did not reach us. Nothing changed. Try again.';
    setSecret(outcome.value.secret);
    router.refresh();
    return undefined;
  }

  async function makeFirst() {
    setPending(true);
    setProblem(await make());
    setPending(false);
  }

  async function revoke(): Promise<string | undefined> {
    const outcome = await revokeFeedAction({}).catch(() => undefined);
    if (!outcome?.ok) return outcome?.error.message ?? 'This did not reach us. Nothing changed. Try again.';
    setSecret(undefined);
    toast({ title: 'The calendar address is revoked' });
    router.refresh();
    return undefined;
  }

  return (
    <Card title="Private address">
      <div className="space-y-3">
        {feed ? (
          <p>
            Made {feed.created}.{' '}
            <span className="text-muted">
              {feed.lastRead ? `Last read ${feed.lastRead}.` : 'Not read by a program yet.'}
            </span>
          </p>
        ) : (
          <p className="text-muted">You have no calendar address.</p>
        )}
        {secret && feed && <Address secret={secret} />}
        {problem && (
          <p role="alert" className="text-sm text-overdue">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {feed ? (
            <>
              <ConfirmDialog
                title="Make a new address"
                consequences={[
                  'The address that you have now stops working at once.',
                  'Enter the new one in each program that reads it.',
                ]}
                action="Make a new address"
                onConfirm={make}
                trigger={<Button>Make a new address</Button>}
              />
              <ConfirmDialog
                title="Revoke the address"
                consequences={['Programs that read it find nothing any more, from now on.']}
                action="Revoke"
                danger
                onConfirm={revoke}
                trigger={<Button>Revoke</Button>}
              />
            </>
          ) : (
            <Button variant="primary" pending={pending} onClick={() => void makeFirst()}>
              Make a calendar address
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function Address({ secret }: { secret: string }) {
  const toast = useToast();
  const address = `${window.location.origin}/api/calendar/${secret}.ics`;
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      toast({ title: 'Address copied' });
    } catch {
      toast({ title: 'Select the address and copy it', description: 'This browser does not let us.' });
    }
  }
  return (
    <div className="rounded-card border border-line bg-sunken p-3">
      <Field
        name="address"
        label="Your calendar address"
        hint="Shown this once: we keep no copy. Whoever has it reads your dates, so treat it like a password."
        required
      >
        <Input
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
          className="font-mono text-sm"
        />
      </Field>
      <Button size="small" className="mt-2" onClick={() => void copy()}>
        <Copy aria-hidden className="size-4" />
        Copy
      </Button>
    </div>
  );
}
