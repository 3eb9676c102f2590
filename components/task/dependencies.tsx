'use client';
import { X } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { taskStatus } from '@/components/tasks/task-status';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { Option } from '@/components/ui/select';
import { StatusBadge } from '@/components/ui/status-badge';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { addDependencyAction, removeDependencyAction } from '@/lib/tasks/actions';
import type { LinkedTask, Links } from '@/lib/tasks/links';

interface DependenciesProps {
  id: string;
  links: Links;
  today: CalendarDate;
  mayEdit: boolean;
}

/** What it waits for and what waits for it: blocked until the last is done, then free by itself. */
export function Dependencies({ id, links, today, mayEdit }: DependenciesProps) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const { run, pending, problem } = useInPlace();
  const add = (dependsOnId: string) => () => addDependencyAction({ id, dependsOnId });
  const remove = (dependsOnId: string) => () => removeDependencyAction({ id, dependsOnId });

  return (
    <Card title="Waits for">
      <TaskList
        tasks={links.waitsFor}
        today={today}
        none="Nothing. It can be done at any time."
        onRemove={
          mayEdit
            ? ({ id: other, title }) =>
                run({ said: `No longer waits for: ${title}`, act: remove(other), undo: add(other) })
            : undefined
        }
      />
      {mayEdit && links.candidates.length > 0 && (
        <form
          className="mt-3 flex max-w-form flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (!chosen) return;
            run(
              {
                said: `Waits for: ${chosen.label}`,
                act: add(chosen.value),
                undo: remove(chosen.value),
              },
              () => setChosen(null),
            );
          }}
        >
          <Field name="dependsOnId" label="Wait for another task" error={problem} className="min-w-56 flex-1">
            {/* Empty again once the other task is in the list above. */}
            <Combobox
              key={links.waitsFor.length}
              options={links.candidates.map(({ id: value, title: label }) => ({ value, label }))}
              value={chosen}
              onChange={setChosen}
              placeholder="Type a title"
            />
          </Field>
          <Button type="submit" pending={pending} disabled={!chosen}>
            Wait for it
          </Button>
        </form>
      )}
      {problem && links.candidates.length === 0 && (
        <p role="alert" className="mt-2 text-sm text-overdue">
          {problem}
        </p>
      )}
      <h3 className="mt-4 mb-1 font-semibold">Waits for this one</h3>
      <TaskList tasks={links.blocks} today={today} none="Nothing waits for it." />
    </Card>
  );
}

interface TaskListProps {
  tasks: readonly LinkedTask[];
  today: CalendarDate;
  none: string;
  onRemove?: (task: LinkedTask) => void;
}

function TaskList({ tasks, today, none, onRemove }: TaskListProps) {
  if (tasks.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul className="divide-y divide-line">
      {tasks.map((task) => (
        <li key={task.id} className="flex items-center gap-3 py-1.5">
          <StatusBadge status={taskStatus({ ...task, today })} variant="dot" />
          <Link
            href={`/tasks/${task.id}`}
            className="inline-block min-h-6 min-w-0 flex-1 py-0.5 [overflow-wrap:anywhere] text-brand hover:underline"
          >
            {task.title}
          </Link>
          {task.dueOn && (
            <time dateTime={task.dueOn} className="text-sm text-muted tabular-nums">
              {writeDate(task.dueOn)}
            </time>
          )}
          {onRemove && (
            <IconButton label={`No longer wait for: ${task.title}`} icon={X} onClick={() => onRemove(task)} />
          )}
        </li>
      ))}
    </ul>
  );
}
