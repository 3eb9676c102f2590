'use client';
import { Plus, X } from 'lucide-react';
import { priorityWord } from '@/components/tasks/task-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import {
  MOST_REMINDERS,
  MOST_STEPS,
  raisedPriorities,
  reminderAudiences,
  type EscalationStep,
  type Reminder,
} from '@/lib/tasks/rules/notices';
import { audienceWord } from './words';

/** Days as they are typed: empty and half a number are refused by the form, by name. */
export type Typed<R extends { days: number }> = Omit<R, 'days'> & { days: string };

export const typed = <R extends { days: number }>(rules: readonly R[]): Typed<R>[] =>
  rules.map((rule) => ({ ...rule, days: String(rule.days) }));
export const numbered = <R extends { days: number }>(rules: readonly Typed<R>[]): R[] =>
  rules.map((rule) => ({ ...rule, days: rule.days.trim() === '' ? NaN : Number(rule.days) }) as unknown as R);

interface RowsProps<R extends { days: number }> {
  rules: readonly Typed<R>[];
  onChange: (rules: Typed<R>[]) => void;
  errors: Readonly<Record<string, string>>;
}

/** When to remind whom: days before the due date are negative. */
export function ReminderRows({ rules, onChange, errors }: RowsProps<Reminder>) {
  const set = (at: number, change: Partial<Typed<Reminder>>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Reminders</legend>
      <Fault message={errors.reminders} />
      {rules.map((rule, index) => (
        <div key={index} className="mb-2 flex flex-wrap items-end gap-2">
          <Field
            name={`reminders.${index}.days`}
            label="Days after it is due"
            hint="Negative is before"
            required
            error={errors[`reminders.${index}.days`]}
            className="w-40"
          >
            <Input value={rule.days} onChange={(event) => set(index, { days: event.target.value })} />
          </Field>
          <Field name={`reminders.${index}.to`} label="To" required className="min-w-44 flex-1">
            <Select
              options={reminderAudiences.map((value) => ({ value, label: audienceWord[value] }))}
              value={rule.to}
              onChange={(to) => set(index, { to })}
            />
          </Field>
          <Remove what={`reminder ${index + 1}`} onClick={() => onChange(rules.toSpliced(index, 1))} />
        </div>
      ))}
      {rules.length < MOST_REMINDERS && (
        <Add onClick={() => onChange([...rules, { days: rules.length === 0 ? '-1' : '0', to: 'assignee' }])}>
          Add a reminder
        </Add>
      )}
    </fieldset>
  );
}

interface StepRowsProps extends RowsProps<EscalationStep> {
  members: readonly { id: string; name: string }[];
}

const ADMINS = 'admins';
const KEEP = 'keep';

/** Whom to tell of an overdue task, and what its priority becomes. */
export function EscalationRows({ rules, onChange, errors, members }: StepRowsProps) {
  const set = (at: number, change: Partial<Typed<EscalationStep>>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  const people = [
    { value: ADMINS, label: 'Admins' },
    ...members.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Escalation</legend>
      <Fault message={errors.escalation} />
      {rules.map((rule, index) => (
        <div key={index} className="mb-2 flex flex-wrap items-end gap-2">
          <Field
            name={`escalation.${index}.days`}
            label="Days overdue"
            required
            error={errors[`escalation.${index}.days`]}
            className="w-32"
          >
            <Input value={rule.days} onChange={(event) => set(index, { days: event.target.value })} />
          </Field>
          <Field name={`escalation.${index}.to`} label="Tell" required className="min-w-40 flex-1">
            <Select
              options={people}
              value={rule.userId ?? ADMINS}
              onChange={(to) =>
                set(index, to === ADMINS ? { to: ADMINS, userId: undefined } : { to: 'member', userId: to })
              }
            />
          </Field>
          <Field name={`escalation.${index}.priority`} label="Raise to" required className="w-36">
            <Select
              options={[
                { value: KEEP, label: 'As it is' },
                ...raisedPriorities.map((value) => ({ value, label: priorityWord[value] })),
              ]}
              value={rule.priority ?? KEEP}
              onChange={(to) => set(index, { priority: to === KEEP ? undefined : to })}
            />
          </Field>
          <Remove what={`step ${index + 1}`} onClick={() => onChange(rules.toSpliced(index, 1))} />
        </div>
      ))}
      {rules.length < MOST_STEPS && (
        <Add onClick={() => onChange([...rules, { days: '1', to: 'admins', priority: 'urgent' }])}>
          Add a step
        </Add>
      )}
    </fieldset>
  );
}

const Remove = ({ what, onClick }: { what: string; onClick: () => void }) => (
  <IconButton label={`Remove ${what}`} icon={X} onClick={onClick} />
);

function Add({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button size="small" onClick={onClick}>
      <Plus aria-hidden className="size-4" />
      {children}
    </Button>
  );
}

function Fault({ message }: { message?: string }) {
  return message ? <p className="mb-1 text-sm text-overdue">{message}</p> : null;
}
