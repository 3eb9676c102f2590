'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { EscalationRows, ReminderRows } from '@/components/task/rule-rows';
import { priorityWord, taskTypeWord } from '@/components/tasks/task-words';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input, Textarea } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { ExchangeType } from '@/lib/exchanges/rules/values';
import { changeTemplateAction, createTemplateAction } from '@/lib/task-templates/actions';
import type { TemplateView } from '@/lib/task-templates/queries';
import { priorities, taskTypes } from '@/lib/tasks/rules/values';
import { ApplyToOpen } from './apply-to-open';
import { draftOf, emptyDraft, inputOf, type Draft } from './draft';
import { WaitsFields } from './waits-fields';
import { WhenFields } from './when-fields';
import { WhoFields } from './who-fields';

interface TemplateFormProps {
  exchangeType: ExchangeType;
  /** Absent for a new one. */
  template?: TemplateView;
  others: readonly { id: string; title: string }[];
  members: readonly { id: string; name: string }[];
}

/** A template: saved as a whole, for tasks made from now on, or also for open ones once they were looked at. */
export function TemplateForm({ exchangeType, template, others, members }: TemplateFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>(template ? draftOf(template) : emptyDraft);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const back = () => router.push(`/settings/task-templates?type=${exchangeType}`);
  const create = useActionForm(createTemplateAction, () => {
    toast({ title: `Added: ${draft.title}` });
    back();
  });
  const change = useActionForm(changeTemplateAction, ({ applied }) => {
    toast({
      title: `Saved: ${draft.title}`,
      description:
        applied > 0
          ? `${applied} open ${applied === 1 ? 'task' : 'tasks'} went along.`
          : 'For tasks made from now on.',
    });
    back();
  });
  const form = template ? change : create;
  const input = inputOf(draft, exchangeType);
  const changed = template && { ...input, id: template.id, seen: template.seen };
  const send = (applyToOpen = false) =>
    changed ? change.submit({ ...changed, applyToOpen }) : create.submit(input);

  return (
    <form
      className="max-w-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Card>
        <div className="space-y-4">
          <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
          <Field name="title" label="What is to be done" required error={form.errors.title}>
            <Input value={draft.title} onChange={(event) => set({ title: event.target.value })} />
          </Field>
          <Field name="description" label="Details" error={form.errors.description}>
            <Textarea
              rows={3}
              value={draft.description}
              onChange={(event) => set({ description: event.target.value })}
            />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="taskType" label="Kind of task" required>
              <Select
                options={taskTypes.map((value) => ({ value, label: taskTypeWord[value] }))}
                value={draft.taskType}
                onChange={(taskType) => set({ taskType })}
              />
            </Field>
            <Field name="priority" label="Priority" required>
              <Select
                options={priorities.map((value) => ({ value, label: priorityWord[value] }))}
                value={draft.priority}
                onChange={(priority) => set({ priority })}
              />
            </Field>
          </div>
          <WhenFields draft={draft} set={set} errors={form.errors} exchangeType={exchangeType} />
          <WhoFields draft={draft} set={set} errors={form.errors} members={members} />
          <WaitsFields draft={draft} set={set} errors={form.errors} others={others} />
          <ReminderRows
            rules={draft.reminders}
            onChange={(reminders) => set({ reminders })}
            errors={form.errors}
          />
          <EscalationRows
            rules={draft.escalation}
            onChange={(escalation) => set({ escalation })}
            errors={form.errors}
            members={members}
          />
          <Field
            name="estimatedMinutes"
            label="Estimated minutes"
            error={form.errors.estimatedMinutes}
            className="w-44"
          >
            <Input
              inputMode="numeric"
              value={draft.estimatedMinutes}
              onChange={(event) => set({ estimatedMinutes: event.target.value })}
            />
          </Field>
        </div>
      </Card>
      <p className="mt-4 text-sm text-muted">
        {template
          ? 'A change is for tasks made from now on. Tasks that are open stay as they are, unless you apply it to them.'
          : 'Exchanges opened from now on get this task. Those that are open get it when their dates are next counted.'}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={form.pending}>
          {template ? 'Save for new tasks' : 'Add the template'}
        </Button>
        {changed && template.openTasks > 0 && (
          <ApplyToOpen change={changed} count={template.openTasks} onApply={() => send(true)} />
        )}
        <Button onClick={back}>Cancel</Button>
      </div>
    </form>
  );
}
