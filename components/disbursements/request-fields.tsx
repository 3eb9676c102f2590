'use client';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import type { Funds } from '@/lib/disbursements/queries';
import { grounds, purposes } from '@/lib/disbursements/rules/facts';
import { neverGrounds } from '@/lib/disbursements/rules/never';
import { writeMoney } from '@/lib/shared/money';
import type { RequestDraft } from './draft';
import { groundWord, purposeWord } from './words';

interface RequestFieldsProps {
  draft: RequestDraft;
  onChange: (changes: Partial<RequestDraft>) => void;
  errors: Readonly<Record<string, string>>;
  funds: Funds;
}

const groundOptions = [...grounds, ...neverGrounds].map((value) => ({ value, label: groundWord[value] }));

export function RequestFields(props: RequestFieldsProps) {
  const { draft, onChange, errors, funds } = props;
  return (
    <>
      <Field name="purpose" label="What for" required group error={errors.purpose}>
        <RadioGroup
          options={purposes.map((value) => ({ value, label: purposeWord[value] }))}
          value={draft.purpose}
          onChange={(purpose) => onChange({ purpose })}
        />
      </Field>
      {draft.purpose === 'refund' ? <RefundFields {...props} /> : <PaymentFields {...props} />}
      <Field
        name="amount"
        label="Amount"
        required
        hint={funds.held && `${writeMoney(funds.held)} is held.`}
        error={errors.amount}
      >
        <MoneyInput value={draft.amount} onChange={(amount) => onChange({ amount })} />
      </Field>
    </>
  );
}

function RefundFields({ draft, onChange, errors, funds }: RequestFieldsProps) {
  return (
    <>
      <p className="text-muted">Paid to {funds.taxpayer}, the taxpayer.</p>
      <Field name="ground" label="Why it may go back" required error={errors.ground}>
        <Select
          options={groundOptions}
          value={draft.ground || null}
          onChange={(ground) => onChange({ ground })}
        />
      </Field>
      {draft.ground === 'contingency' && (
        <Field
          name="contingency"
          label="The contingency"
          required
          hint="What happened, why nobody on the taxpayer's side controls it, and where the agreement provides for it."
          error={errors.contingency}
        >
          <Textarea
            value={draft.contingency}
            onChange={(event) => onChange({ contingency: event.target.value })}
          />
        </Field>
      )}
      <Evidence
        label="What shows it"
        hint="Papers on file, such as a letter or a report."
        required={draft.ground === 'contingency'}
        {...{ draft, onChange, errors }}
      />
    </>
  );
}

function PaymentFields({ draft, onChange, errors, funds }: RequestFieldsProps) {
  const others = funds.people.filter(({ isTaxpayer }) => !isTaxpayer);
  const payees = [
    ...others.map(({ id, name }) => ({ value: id, label: name })),
    { value: '', label: 'Somebody else' },
  ];
  const forProperty = draft.purpose === 'replacement';
  return (
    <>
      <Field
        name="propertyId"
        label={forProperty ? 'Replacement property' : 'Of which property'}
        required={forProperty}
        error={errors.propertyId}
      >
        <Select
          options={funds.properties.map(({ id, address }) => ({ value: id, label: address }))}
          value={draft.propertyId || null}
          onChange={(propertyId) => onChange({ propertyId })}
          placeholder={funds.properties.length > 0 ? 'Choose' : 'No replacement property yet'}
        />
      </Field>
      <Evidence
        label={forProperty ? 'Closing and instructions' : 'Item and closing statement'}
        hint={
          forProperty
            ? 'Such as the title company’s file number.'
            : 'Such as “Recording fee, line 1201”. It may still be boot.'
        }
        required={!forProperty}
        {...{ draft, onChange, errors }}
      />
      {others.length > 0 && (
        <Field name="payeeId" label="Payee" error={errors.payeeId}>
          <Select options={payees} value={draft.payeeId} onChange={(payeeId) => onChange({ payeeId })} />
        </Field>
      )}
      {draft.payeeId === '' && (
        <Field name="payeeName" label="Name of the payee" required error={errors.payeeName}>
          <Input value={draft.payeeName} onChange={(event) => onChange({ payeeName: event.target.value })} />
        </Field>
      )}
    </>
  );
}

function Evidence(
  props: Omit<RequestFieldsProps, 'funds'> & { label: string; hint: string; required: boolean },
) {
  const { draft, onChange, errors, label, hint, required } = props;
  return (
    <Field name="evidence" label={label} hint={hint} required={required} error={errors.evidence}>
      <Input value={draft.evidence} onChange={(event) => onChange({ evidence: event.target.value })} />
    </Field>
  );
}
