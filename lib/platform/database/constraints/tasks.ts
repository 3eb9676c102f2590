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
  task_templates_assignee_role_given: {
    field: 'assigneeRole',
    message: 'Choose the role of the participant whose task it is.',
  },
  task_templates_assignee_member_given: {
    field: 'assigneeUserId',
    message: 'Choose the member whose task it is.',
  },
  task_templates_organization_id_assignee_user_id_fkey: {
    field: 'assigneeUserId',
    message: 'Choose somebody who works with your firm.',
  },
  task_templates_minutes_range: { field: 'estimatedMinutes', message: 'Enter minutes from 1 to 60,000.' },
  task_templates_reminders_shape: {
    field: 'reminders',
    message: 'Keep one to ten reminders, at most 365 days from the due date.',
  },
  task_templates_escalation_shape: {
    field: 'escalation',
    message: 'Keep one to five steps of escalation, 1 to 365 days overdue.',
  },
  task_template_dependencies_two_templates: {
    field: 'dependsOn',
    message: 'A template cannot wait for itself.',
  },
  tasks_reminders_shape: {
    field: 'reminders',
    message: 'Keep one to ten reminders, at most 365 days from the due date.',
  },
  tasks_escalation_shape: {
    field: 'escalation',
    message: 'Keep one to five steps of escalation, 1 to 365 days overdue.',
  },
  tasks_durations_range: { field: 'minutes', message: 'Enter minutes from 1 to 60,000.' },
  tasks_quality_reason_of_score: {
    field: 'reason',
    message: 'Say why in at most 1000 characters, with a rating of 1 to 5.',
  },
  task_recurrences_every_range: { field: 'every', message: 'Enter a whole number from 1 to 365.' },
  task_recurrences_until_after_start: {
    field: 'untilOn',
    message: 'The last day lies on or after the first.',
  },
  task_recurrences_end: {
    field: 'untilOn',
    message: 'Say until when: a task without an exchange would otherwise repeat without end.',
  },
  notes_for_assignee_of_task: {
    field: 'forAssignee',
    message: 'A private comment is yours alone. Choose one of the two.',
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
