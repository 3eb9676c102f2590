'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeInstant } from '@/lib/shared/time-of-day';
import { planTaskAction } from '@/lib/tasks/actions';
import type { Plan } from '@/lib/tasks/plan';
import { EscalationRows, numbered, ReminderRows, typed } from './rule-rows';
import { writeReminder, writeStep } from './words';

interface PlanCardProps {
  id: string;
  plan: Plan;
  timeZone: string;
  mayEdit: boolean;
}

/** Whom the task reminds and escalates to, and whom it has told. */
export function PlanCard({ id, plan, timeZone, mayEdit }: PlanCardProps) {
  const nameOf = (userId?: string) => plan.members.find((member) => member.id === userId)?.name;
  const lines = [
    ...plan.reminders.map(writeReminder),
    ...plan.escalation.map((step) => writeStep(step, nameOf(step.userId))),
  ];
  return (
    <Card title="Reminders and escalation" action={mayEdit && <EditPlan id={id} plan={plan} />}>
      {lines.length === 0 ? (
        <p className="text-muted">None. The task shows up in the lists of its assignee all the same.</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {plan.notices.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 font-semibold">Told so far</h3>
          <ul className="space-y-1 text-sm">
            {plan.notices.map((notice) => (
              <li key={`${notice.kind} ${notice.days} ${notice.dueOn} ${notice.person}`}>
                {notice.person}, {notice.kind}, for {writeDate(notice.dueOn)}{' '}
                <span className="text-muted">
                  on {writeInstant(notice.sentAt, timeZone)}
                  {notice.lateDays > 0 &&
                    `, ${notice.lateDays} ${notice.lateDays === 1 ? 'day' : 'days'} late`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

const shownOf = ({ reminders, escalation, estimatedMinutes }: Plan) => ({
  ...{ reminders, escalation, estimatedMinutes },
});
const writtenMinutes = (minutes: number | null) => (minutes === null ? '' : String(minutes));

function EditPlan({ id, plan }: { id: string; plan: Plan }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  // Taken together with what is typed over it, when the form opens.
  const [was, setWas] = useState(() => shownOf(plan));
  const [reminders, setReminders] = useState(typed(plan.reminders));
  const [escalation, setEscalation] = useState(typed(plan.escalation));
  const [estimate, setEstimate] = useState(writtenMinutes(plan.estimatedMinutes));
  const form = useActionForm(planTaskAction, () => {
    toast({ title: 'Reminders kept' });
    setOpen(false);
  });
  function show(opens: boolean) {
    if (opens) {
      setWas(shownOf(plan));
      setReminders(typed(plan.reminders));
      setEscalation(typed(plan.escalation));
      setEstimate(writtenMinutes(plan.estimatedMinutes));
      form.reset();
    }
    setOpen(opens);
  }
  const send = () =>
    form.submit({
      id,
      reminders: numbered(reminders),
      escalation: numbered(escalation),
      estimatedMinutes: estimate.trim() === '' ? null : Number(estimate),
      was,
    });
  return (
    <Dialog
      title="Reminders, escalation, estimate"
      open={open}
      onOpenChange={show}
      trigger={<Button size="small">Change</Button>}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={send}>
            Save
          </Button>
        </>
      }
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <ReminderRows rules={reminders} onChange={setReminders} errors={form.errors} />
        <EscalationRows
          rules={escalation}
          onChange={setEscalation}
          errors={form.errors}
          members={plan.members}
        />
        <Field name="estimatedMinutes" label="Estimated minutes" error={form.errors.estimatedMinutes}>
          <Input inputMode="numeric" value={estimate} onChange={(event) => setEstimate(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
