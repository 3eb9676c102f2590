/** What belongs to tasks and templates; a calendar is its owner's alone. */
import { type Expected, staffOnly } from './kinds';

export const taskRows: Record<string, Expected> = {
  task_template_dependencies: {
    key: ['template_id', 'depends_on_id'],
    ...staffOnly(['second of lake/template of lake'], ['second of bay/template of bay']),
  },
  task_recurrences: {
    key: ['id'],
    ...staffOnly(
      ['weekly of carol', 'weekly of dan', 'weekly on x1', 'weekly on x2'],
      ['weekly on y1'],
      ['weekly of carol', 'weekly on x1'],
    ),
  },
  task_notices: {
    key: ['task_id', 'user_id'],
    ...staffOnly(['x1 of carol/carol', 'x2 of dan/dan'], ['y1 of bess/bess'], ['x1 of carol/carol']),
  },
  calendar_feeds: {
    key: ['id'],
    admin: ['calendar of ada at lake'],
    coordinator: ['calendar of carol at lake'],
    client: ['calendar of clara at lake'],
    third_party: ['calendar of tara at lake'],
    agency: ['calendar of agnes at lake'],
    hiddenFromAll: ['calendar of dan at lake', 'calendar of tara at bay'],
    notAllForAdmin: true,
    atBay: ['calendar of tara at bay'],
  },
};
