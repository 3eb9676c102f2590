/** What to say of tasks, their templates and dependencies. */
import type { Refusal } from './refusal';

export const taskConstraints: Record<string, Refusal> = {
  tasks_title_given: { field: 'title', message: 'Give the task a title of at most 255 characters.' },
  tasks_due_after_start: { field: 'dueOn', message: 'The due date lies on or after the start date.' },
  tasks_organization_id_assigned_to_fkey: {
    field: 'assignedTo',
    message: 'Choose somebody who works with your firm.',
  },
  task_templates_title_given: {
    field: 'title',
    message: 'Give the template a title of at most 255 characters.',
  },
  task_templates_offset_range: {
    field: 'offsetDays',
    message: 'Count at most 730 days before or after the date.',
  },
  task_dependencies_two_tasks: { field: 'dependsOnId', message: 'A task cannot wait for itself.' },
  task_dependencies_pkey: {
    field: 'dependsOnId',
    kind: 'conflict',
    message: 'The task already waits for that one, or did before. Take the earlier dependency up again.',
  },
  task_dependencies_organization_id_depends_on_id_fkey: {
    field: 'dependsOnId',
    message: 'Choose a task of your firm.',
  },
};
