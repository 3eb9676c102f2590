import { calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import type { TaskView } from '@/lib/tasks/queries';
import type { FileTask } from './file-tasks';
import { writeOffset } from './task-words';

/** Tasks as plain values for the browser, ended ones with the day on which they were completed where the file is. */
export const fileTasks = (
  tasks: readonly (TaskView & Pick<FileTask, 'mayMove' | 'urgency'>)[],
  timeZone: string,
): FileTask[] =>
  tasks.map((task) => ({
    id: task.id,
    title: task.title,
    description: task.description,
    status: task.status,
    dueOn: task.dueOn,
    counted: task.anchor && task.offsetDays !== null ? writeOffset(task.anchor, task.offsetDays) : null,
    assignedTo: task.assignedTo,
    assignee: task.assignee,
    completed: task.completedAt && `Completed ${writeDate(calendarDateIn(timeZone, task.completedAt))}`,
    urgency: task.urgency,
    mayMove: task.mayMove,
  }));
