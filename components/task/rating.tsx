'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { useToast } from '@/components/ui/toast';
import { rateTaskAction, recordMinutesAction } from '@/lib/tasks/actions';
import type { Plan } from '@/lib/tasks/plan';

interface RatingProps {
  id: string;
  plan: Plan;
  completed: boolean;
}

const scale = [1, 2, 3, 4, 5].map((stars) => ({
  value: String(stars),
  label: stars === 1 ? '1, poor' : stars === 5 ? '5, excellent' : String(stars),
}));

/** How long it was thought to take and took, and once it is done how well it went, with the reason. */
export function Rating({ id, plan, completed }: RatingProps) {
  return (
    <Card title="Time and quality">
      <Minutes id={id} plan={plan} completed={completed} />
      {completed ? (
        <Quality key={plan.reason} id={id} plan={plan} />
      ) : (
        <p className="mt-2 text-muted">Quality is rated once the task is done.</p>
      )}
    </Card>
  );
}

function Minutes({ id, plan: { estimatedMinutes, actualMinutes }, completed }: RatingProps) {
  const toast = useToast();
  const [typed, setTyped] = useState(actualMinutes === null ? '' : String(actualMinutes));
  const form = useActionForm(recordMinutesAction, () => toast({ title: 'Minutes kept' }));
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 tabular-nums">
        <dt className="text-muted">Estimated</dt>
        <dd>{estimatedMinutes === null ? 'Not entered' : `${estimatedMinutes} minutes`}</dd>
        <dt className="text-muted">Took</dt>
        <dd>{actualMinutes === null ? 'Not entered' : `${actualMinutes} minutes`}</dd>
        {estimatedMinutes !== null && actualMinutes !== null && (
          <>
            <dt className="text-muted">Difference</dt>
            <dd>{writeDifference(actualMinutes - estimatedMinutes, estimatedMinutes)}</dd>
          </>
        )}
      </dl>
      {completed && (
        <form
          className="mt-2 flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            form.submit({ id, minutes: typed.trim() === '' ? null : Number(typed) });
          }}
        >
          <Field
            name="took"
            label="Minutes it took, in all"
            error={form.errors.minutes ?? form.message}
            className="w-48"
          >
            <Input inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
          <Button type="submit" pending={form.pending}>
            Keep the minutes
          </Button>
        </form>
      )}
    </>
  );
}

function Quality({ id, plan }: { id: string; plan: Plan }) {
  const toast = useToast();
  const [stars, setStars] = useState(plan.stars === null ? null : String(plan.stars));
  const [reason, setReason] = useState(plan.reason ?? '');
  const form = useActionForm(rateTaskAction, () => toast({ title: 'Rating kept' }));
  return (
    <form
      className="mt-3 max-w-form space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit({ id, stars: Number(stars), reason });
      }}
    >
      {plan.stars !== null && (
        <p>
          Rated {plan.stars} of 5. <span className="text-muted">{plan.reason}</span>
        </p>
      )}
      <Field name="stars" label="Quality" required group error={form.errors.stars}>
        <RadioGroup options={scale} value={stars} onChange={setStars} inline />
      </Field>
      <Field name="reason" label="Why" required error={form.errors.reason}>
        <Input value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Button type="submit" pending={form.pending}>
        {plan.stars === null ? 'Rate the task' : 'Change the rating'}
      </Button>
      {form.message && Object.keys(form.errors).length === 0 && (
        <p role="alert" className="text-sm text-overdue">
          {form.message}
        </p>
      )}
    </form>
  );
}

function writeDifference(difference: number, estimated: number): string {
  if (difference === 0) return 'As estimated';
  const share = Math.round((Math.abs(difference) / estimated) * 100);
  return `${Math.abs(difference)} minutes ${difference > 0 ? 'longer' : 'shorter'} (${share}%)`;
}
