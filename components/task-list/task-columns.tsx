import type { ColumnDef } from '@tanstack/react-table';
import Link from 'next/link';
import { taskTypeWord, writeOffset } from '@/components/tasks/task-words';
import { Urgency } from '@/components/tasks/urgency';
import type { ColumnChoice } from '@/components/ui/data-table';
import { tasksHref, type TaskListState, type TaskSort } from '@/lib/tasks/list-params';
import type { TaskRow } from '@/lib/tasks/list-row';
import { statusWord } from '@/lib/tasks/rules/board';
import { priorityWord } from '@/lib/tasks/rules/words';
import { TaskDue } from './task-due';
import { TaskTitle } from './task-title';

/** What staff choose from; the title and what is to be done always show. */
export const COLUMNS = [
  { id: 'title', label: 'Task', always: true },
  { id: 'due', label: 'Due' },
  { id: 'exchange', label: 'Exchange and client' },
  { id: 'urgency', label: 'Urgency' },
  { id: 'assignee', label: 'Assignee' },
  { id: 'priority', label: 'Priority', usual: false },
  { id: 'status', label: 'Status', usual: false },
  { id: 'type', label: 'Type', usual: false },
  { id: 'tags', label: 'Tags', usual: false },
  { id: 'action', label: 'Mark as done', always: true },
] satisfies ColumnChoice[];

type Column = ColumnDef<TaskRow> & { id: (typeof COLUMNS)[number]['id'] };

/** The first click sorts that way: what presses most comes first. */
const FIRST: Partial<Record<TaskSort, 'desc'>> = { urgency: 'desc', priority: 'desc' };

interface Actions {
  button: (task: TaskRow) => React.ReactNode;
  problems: Readonly<Record<string, string>>;
}

export function taskColumns(state: TaskListState, shown: readonly string[], actions: Actions): Column[] {
  const sortable = (sort: TaskSort) => {
    const current = state.sort === sort;
    const dir = current ? (state.dir === 'asc' ? 'desc' : 'asc') : (FIRST[sort] ?? 'asc');
    const sorted = state.dir === 'asc' ? ('ascending' as const) : ('descending' as const);
    return { sortHref: tasksHref({ ...state, sort, dir }), ...(current && { sorted }) };
  };
  const columns: Column[] = [
    {
      id: 'title',
      header: 'Task',
      meta: { rowHeader: true, ...sortable('title') },
      cell: ({ row: { original } }) => <TaskTitle task={original} problem={actions.problems[original.id]} />,
    },
    {
      id: 'due',
      header: 'Due',
      meta: sortable('due'),
      cell: ({ row: { original } }) => (
        <>
          <TaskDue task={original} />
          {original.anchor && original.offsetDays !== null && original.status !== 'completed' && (
            <span className="block text-xs text-muted">
              {writeOffset(original.anchor, original.offsetDays)}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'exchange',
      header: 'Exchange and client',
      meta: sortable('exchange'),
      cell: ({ row: { original } }) =>
        original.exchange ? (
          <>
            <Link
              href={`/exchanges/${original.exchange.id}`}
              prefetch={false}
              className="font-mono whitespace-nowrap text-brand hover:underline"
            >
              {original.exchange.number}
            </Link>
            <span className="block text-xs [overflow-wrap:anywhere] text-muted">
              {original.client ?? original.exchange.name}
            </span>
          </>
        ) : (
          <span className="text-faint">No exchange</span>
        ),
    },
    {
      id: 'urgency',
      header: 'Urgency',
      meta: sortable('urgency'),
      cell: ({ row: { original } }) =>
        original.urgency ? <Urgency urgency={original.urgency} /> : <span className="text-faint">Ended</span>,
    },
    {
      id: 'assignee',
      header: 'Assignee',
      meta: { wide: true, ...sortable('assignee') },
      cell: ({ row: { original } }) => original.assignee ?? <span className="text-faint">Nobody</span>,
    },
    {
      id: 'priority',
      header: 'Priority',
      meta: sortable('priority'),
      cell: ({ row: { original } }) => priorityWord[original.priority],
    },
    { id: 'status', header: 'Status', cell: ({ row: { original } }) => statusWord[original.status] },
    { id: 'type', header: 'Type', cell: ({ row: { original } }) => taskTypeWord[original.type] },
    {
      id: 'tags',
      header: 'Tags',
      cell: ({ row: { original } }) => (
        <span className="flex flex-wrap gap-x-2">
          {original.tags.map((tag) => (
            <Link key={tag} href={tasksHref({ ...state, tag })} className="text-brand hover:underline">
              {tag}
            </Link>
          ))}
        </span>
      ),
    },
    {
      id: 'action',
      header: () => <span className="sr-only">What to do</span>,
      meta: { nowrap: true, align: 'right' },
      cell: ({ row: { original } }) => actions.button(original),
    },
  ];
  return columns.filter(({ id }) => shown.includes(id));
}
