'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { MoneyInput } from '@/components/ui/money-input';
import { useToast } from '@/components/ui/toast';
import { recordBasisAction } from '@/lib/worksheet/actions';
import type { MoneyView } from '@/lib/worksheet/view';

interface BasisFormProps {
  exchangeId: string;
  basis: MoneyView['basis'];
  /** Other property was given with the sale, so its basis is asked for. */
  givesOther: boolean;
}

const draftOf = (basis: MoneyView['basis']) => ({
  adjustedBasis: basis?.adjustedBasis ?? '',
  recapture: basis?.recapture ?? '',
  otherBasis: basis?.otherBasis ?? '',
});

/** What the taxpayer's accountant gives; what was typed stays until it is saved. */
export function BasisForm({ exchangeId, basis, givesOther }: BasisFormProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(basis));
  const form = useActionForm(recordBasisAction, ({ reopened }) => {
    toast({
      title: 'Basis and recapture saved',
      description: reopened ? 'The worksheet is not marked complete any more.' : undefined,
    });
    setOpen(false);
  });
  const field = (key: keyof typeof draft, label: string, hint: string, required = false) => (
    <Field name={key} label={label} hint={hint} required={required} error={form.errors[key]}>
      <MoneyInput
        value={draft[key]}
        onChange={(value) => setDraft((before) => ({ ...before, [key]: value }))}
      />
    </Field>
  );
  return (
    <Dialog
      title="Adjusted basis and recapture"
      description="From the taxpayer’s accountant."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small">
          {basis?.adjustedBasis ? 'Correct basis and recapture' : 'Enter basis and recapture'}
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            pending={form.pending}
            onClick={() => form.submit({ exchangeId, ...draft, was: basis && draftOf(basis) })}
          >
            Save basis and recapture
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        {field(
          'adjustedBasis',
          'Adjusted basis',
          'Of the relinquished property: what it cost, with improvements, less depreciation.',
          true,
        )}
        {field('recapture', 'Depreciation recapture', 'Ordinary income, line 21. At most the gain realized.')}
        {givesOther && field('otherBasis', 'Basis of other property given', 'Line 13.')}
      </div>
    </Dialog>
  );
}
