import { FileTaskList } from '@/components/tasks/file-task-list';
import { can } from '@/lib/access/permissions';
import { assignees } from '@/lib/tasks/assign';
import type { ExchangePart } from './part';

/** Its tasks come with the head of the page, which moves with them. */
export const tasks: ExchangePart = {
  value: 'tasks',
  label: 'Tasks',
  shownTo: (scope) => can(scope, 'task.see'),
  count: ({ counts }) => counts?.tasks,
  content: async (scope, { exchange, tasks: listed = [], mayEdit }) => (
    <FileTaskList
      exchangeId={exchange.id}
      open={listed
        .filter(({ status }) => status !== 'completed' && status !== 'cancelled')
        .map(({ id }) => id)}
      today={exchange.today}
      timeZone={exchange.timeZone}
      people={mayEdit && can(scope, 'task.add') ? await assignees(scope, exchange.id) : undefined}
    />
  ),
};
