'use client';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { assignTaskAction } from '@/lib/tasks/actions';
import type { Assignee } from '@/lib/tasks/assign';
import type { FileTask } from './file-tasks';

const NOBODY = 'nobody';

/** To whom the task goes; acts at once. It is not disabled meanwhile: what is disabled loses the focus. */
export function AssignTask({ task, people }: { task: FileTask; people: readonly Assignee[] }) {
  const toast = useToast();
  const form = useActionForm(assignTaskAction, () => toast({ title: `Assigned: ${task.title}` }));
  const known = people.some(({ id }) => id === task.assignedTo);
  const options = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    ...(task.assignedTo && !known
      ? [{ value: task.assignedTo, label: task.assignee ?? 'Somebody else' }]
      : []),
    { value: NOBODY, label: 'Nobody' },
  ];
  return (
    <span className="w-full sm:w-44">
      <Select
        aria-label={`Assigned to: ${task.title}`}
        options={options}
        value={task.assignedTo ?? NOBODY}
        onChange={(chosen) =>
          form.submit({
            id: task.id,
            assignedTo: chosen === NOBODY ? null : chosen,
            was: task.assignedTo,
          })
        }
      />
      {form.message && (
        <span role="alert" className="text-sm text-overdue">
          {form.message}
        </span>
      )}
    </span>
  );
}
