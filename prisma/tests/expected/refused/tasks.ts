/** Of tasks, their templates and calendars: a change that only the constraint refuses. */
type Refused = Record<string, [table: string, change: string, first?: string]>;

export const refusedOfTasks: Refused = {
  task_templates_assignee_role_given: ['task_templates', `assignee_role = 'attorney'`],
  task_templates_assignee_member_given: ['task_templates', 'assignee_user_id = organization_id'],
  task_templates_reminders_shape: ['task_templates', `reminder_schedule = '[]'`],
  task_templates_escalation_shape: ['task_templates', `escalation_rules = '[]'`],
  task_templates_minutes_range: ['task_templates', 'estimated_minutes = 0'],
  task_template_dependencies_two_templates: ['task_template_dependencies', 'depends_on_id = template_id'],
  task_recurrences_every_range: ['task_recurrences', 'every = 366'],
  task_recurrences_weekday_of_weeks: ['task_recurrences', 'weekday = 8'],
  task_recurrences_until_after_start: ['task_recurrences', 'until_on = starts_on - 1'],
  task_recurrences_end: ['task_recurrences', 'exchange_id = NULL, until_on = NULL'],
  tasks_occurrence_of_recurrence: ['tasks', `occurrence_on = '2026-12-07'`],
  tasks_quality_reason_of_score: ['tasks', `quality_reason = 'well done'`],
  tasks_reminders_shape: ['tasks', `reminder_schedule = '[]'`],
  tasks_escalation_shape: ['tasks', `escalation_rules = '[]'`],
  tasks_durations_range: ['tasks', `actual_duration = interval '-1 minute'`],
  task_notices_late_range: ['task_notices', 'late_days = -1'],
  calendar_feeds_hash_length: ['calendar_feeds', `token_hash = '\\x00'`],
  notes_for_assignee_of_task: ['notes', 'for_assignee = true, is_private = true'],
};
