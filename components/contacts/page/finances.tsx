'use client';
import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { changeFinancesAction } from '@/lib/contacts/actions';
import { toleranceWord, type RiskTolerance } from '@/lib/contacts/words';

import type { ContactPage } from '@/lib/contacts/page';
import { writeMoney } from '@/lib/shared/money';
import { Entry } from './entry';
import { changesOf, meansOf, type Means } from './means';

const tolerances = [
  { value: 'none' as const, label: 'Not entered' },
  ...(Object.entries(toleranceWord) as [RiskTolerance, string][]).map(([value, label]) => ({ value, label })),
];

interface FinancesProps {
  id: string;
  finances: ContactPage['contact']['finances'];
}

/** What is known of somebody's means. Staff only; money is confirmed before it is saved. */
export function Finances({ id, finances }: FinancesProps) {
  const shown = meansOf(finances);
  const [typed, setTyped] = useState<Means>();
  const money = (amount: string | null | undefined) => (amount ? writeMoney(amount) : null);
  return (
    <Card
      title="Financial details"
      action={
        !typed && (
          <Button size="small" onClick={() => setTyped(shown)}>
            Edit
          </Button>
        )
      }
    >
      <p className="mb-2 text-sm text-muted">Staff only. Every change is recorded.</p>
      {typed ? (
        <FinancesForm
          id={id}
          shown={shown}
          typed={typed}
          onType={setTyped}
          onClose={() => setTyped(undefined)}
        />
      ) : (
        <dl className="space-y-2">
          <Entry term="Credit score">{finances?.creditScore}</Entry>
          <Entry term="Net worth, estimated">{money(finances?.netWorthEstimate)}</Entry>
          <Entry term="Investment capacity">{money(finances?.investmentCapacity)}</Entry>
          <Entry term="Risk tolerance">
            {finances?.riskTolerance && toleranceWord[finances.riskTolerance]}
          </Entry>
        </dl>
      )}
    </Card>
  );
}

interface FinancesFormProps {
  id: string;
  shown: Means;
  typed: Means;
  onType: (means: Means) => void;
  onClose: () => void;
}

function FinancesForm({ id, shown, typed, onType, onClose }: FinancesFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [attempt, setAttempt] = useState(0);
  const set = (changes: Partial<Means>) => onType({ ...typed, ...changes });
  const changes = changesOf(shown, typed);

  async function save() {
    const outcome = await changeFinancesAction({ id, means: typed, was: shown });
    if (outcome.ok) {
      toast({ title: 'Financial details are saved.' });
      onClose();
      router.refresh();
      return;
    }
    const { fields, message } = outcome.error;
    const found = Object.entries(fields).map(([path, words]) => [path.replace(/^means\./, ''), words]);
    if (found.length === 0) return message;
    setErrors(Object.fromEntries(found) as Record<string, string>);
    setAttempt((count) => count + 1);
  }

  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length === 0) onClose();
        else setAsking(true);
      }}
    >
      <FormSummary errors={errors} attempt={attempt} />
      <Field name="creditScore" label="Credit score" error={errors.creditScore}>
        <Input
          inputMode="numeric"
          value={typed.creditScore}
          onChange={(event) => set({ creditScore: event.target.value })}
        />
      </Field>
      <Field name="netWorthEstimate" label="Net worth, estimated" error={errors.netWorthEstimate}>
        <MoneyInput
          value={typed.netWorthEstimate}
          onChange={(netWorthEstimate) => set({ netWorthEstimate })}
        />
      </Field>
      <Field name="investmentCapacity" label="Investment capacity" error={errors.investmentCapacity}>
        <MoneyInput
          value={typed.investmentCapacity}
          onChange={(investmentCapacity) => set({ investmentCapacity })}
        />
      </Field>
      <Field name="riskTolerance" label="Risk tolerance">
        <Select
          options={tolerances}
          value={(typed.riskTolerance || 'none') as RiskTolerance | 'none'}
          onChange={(value) => set({ riskTolerance: value === 'none' ? '' : value })}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" type="submit">
          Save
        </Button>
      </div>
      <ConfirmDialog
        title="Save these financial details?"
        consequences={changes}
        action="Save details"
        open={asking}
        onOpenChange={setAsking}
        onConfirm={save}
      />
    </form>
  );
}
