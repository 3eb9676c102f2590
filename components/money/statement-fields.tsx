'use client';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { MoneyInput } from '@/components/ui/money-input';
import { WhyPopover } from '@/components/ui/why-popover';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { parseMoney, writeMoney, type Money } from '@/lib/shared/money';
import { isZero } from '@/lib/worksheet/rules/amounts';
import { classifyExpense, expenseLabels } from '@/lib/worksheet/rules/expenses';
import {
  statementDifference,
  type StatementAmounts,
  type StatementSide,
} from '@/lib/worksheet/rules/statements';

export type StatementDraft = Record<keyof StatementAmounts | 'closedOn', string>;

interface StatementFieldsProps {
  side: StatementSide;
  draft: StatementDraft;
  onChange: (change: Partial<StatementDraft>) => void;
  errors: Readonly<Record<string, string>>;
  today: CalendarDate;
  closingOnFile: CalendarDate | null;
}

interface AmountField {
  key: keyof StatementAmounts;
  label: string;
  hint: string;
  required?: boolean;
}

const fieldsOf: Record<StatementSide, readonly AmountField[]> = {
  relinquished: [
    { key: 'price', label: 'Price', hint: 'The total consideration for the real property.', required: true },
    { key: 'debt', label: 'Debt paid off', hint: 'Empty counts as none.' },
    { key: 'exchangeExpenses', label: 'Exchange expenses', hint: expenseLabels('exchange').join(', ') },
    { key: 'otherExpenses', label: 'Other costs', hint: expenseLabels('boot_risk').join(', ') },
    {
      key: 'otherProperty',
      label: 'Other property given',
      hint: 'Beside the price. Furniture sold for cash is a sale of its own.',
    },
    {
      key: 'cash',
      label: 'Cash paid out',
      hint: 'To the intermediary, and to the seller if any.',
      required: true,
    },
  ],
  replacement: [
    {
      key: 'price',
      label: 'Price of the real property',
      hint: 'Without furniture and the like.',
      required: true,
    },
    { key: 'debt', label: 'New debt', hint: 'Empty counts as none.' },
    { key: 'exchangeExpenses', label: 'Exchange expenses', hint: expenseLabels('exchange').join(', ') },
    { key: 'otherExpenses', label: 'Other costs', hint: expenseLabels('boot_risk').join(', ') },
    {
      key: 'otherProperty',
      label: 'Other property received',
      hint: 'Furniture and the like, beside the price: boot.',
    },
    {
      key: 'cash',
      label: 'Cash to close',
      hint: 'From the exchange funds and the buyer together.',
      required: true,
    },
  ],
};

export function StatementFields(props: StatementFieldsProps) {
  const { side, draft, onChange, errors, today, closingOnFile } = props;
  return (
    <div className="space-y-4">
      {closingOnFile ? (
        <p>
          <span className="text-muted">Closed on</span> {writeDate(closingOnFile)}
          {errors.closedOn && <span className="mt-1 block text-sm text-overdue">{errors.closedOn}</span>}
        </p>
      ) : (
        <Field
          name="closedOn"
          label="Closed on"
          required
          error={errors.closedOn}
          hint="Sets the closing of the property."
        >
          <DateField value={draft.closedOn} onChange={(closedOn) => onChange({ closedOn })} today={today} />
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {fieldsOf[side].map(({ key, label, hint, required = false }) => (
          <Field key={key} name={key} label={label} hint={hint} required={required} error={errors[key]}>
            <MoneyInput value={draft[key]} onChange={(value) => onChange({ [key]: value })} />
          </Field>
        ))}
      </div>
      <p className="text-sm text-muted">
        Which costs are exchange expenses decides what reduces boot.{' '}
        <WhyPopover
          subject="costs are told apart"
          because={[...classifyExpense('commission').because, ...classifyExpense('loan_costs').because]}
        />
      </p>
      <Difference side={side} draft={draft} />
    </div>
  );
}

/** Null while something is no amount. */
function differenceOf(side: StatementSide, { closedOn: _, ...typed }: StatementDraft): Money | null {
  const amounts = {} as StatementAmounts;
  for (const [key, text] of Object.entries(typed) as [keyof StatementAmounts, string][]) {
    const money = text.trim() === '' ? '0.00' : parseMoney(text);
    if (money === undefined) return null;
    amounts[key] = money;
  }
  return typed.price.trim() && typed.cash.trim() ? statementDifference({ side, ...amounts }) : null;
}

function Difference({ side, draft }: Pick<StatementFieldsProps, 'side' | 'draft'>) {
  const difference = differenceOf(side, draft);
  return (
    <p aria-live="polite" className="min-h-5 font-medium">
      {difference === null
        ? ''
        : isZero(difference)
          ? 'The cash reconciles to zero.'
          : `The cash differs by ${writeMoney(difference)} from the other figures.`}
    </p>
  );
}
