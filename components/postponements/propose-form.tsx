'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormSummary } from '@/components/ui/form-summary';
import { useToast } from '@/components/ui/toast';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { proposePostponementsAction } from '@/lib/postponements/actions';
import { previewNotice, type NoticeDraft } from '@/lib/postponements/preview';
import { Comparison } from './comparison';
import { NoticeFields } from './notice-fields';

const empty: NoticeDraft = {
  notice: '',
  noticeLink: '',
  disasterOn: '',
  windowFrom: '',
  postponedTo: '',
  standing: 'affected',
};

/** While the form is shut. */
const NOTHING: ReturnType<typeof previewNotice> = { proposals: [], errors: {} };

/** Proposes a postponement from an IRS notice: both rules stand side by side before anything is sent; what was typed stays until it is. */
export function ProposeForm({ exchange }: { exchange: Pick<ExchangeDetail, 'id' | 'facts' | 'today'> }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(empty);
  const { proposals, errors } = open ? previewNotice(exchange, draft) : NOTHING;
  const form = useActionForm(proposePostponementsAction, ({ rules }) => {
    toast({
      title: rules.length === 2 ? 'Both rules are proposed' : 'The postponement is proposed',
      description: 'No date moves until a person approves it.',
    });
    setDraft(empty);
    setOpen(false);
  });

  return (
    <Dialog
      title="Propose a disaster postponement"
      description="Only an IRS notice postpones a deadline. Nothing moves until a person approves one of the proposals."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">Propose a postponement</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId: exchange.id, notice: draft })}
          >
            Propose
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <NoticeFields
          draft={draft}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
          errors={{ ...form.errors, ...errors }}
          today={exchange.today}
        />
        <section aria-label="What each rule would move" aria-live="polite" className="space-y-2">
          <h3 className="font-semibold">What each rule would move</h3>
          {proposals.length > 0 ? (
            <Comparison proposals={proposals} />
          ) : (
            <p className="text-muted">The dates appear once the fields above are right.</p>
          )}
        </section>
      </div>
    </Dialog>
  );
}
