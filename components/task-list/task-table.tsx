'use client';
import { Download } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useMemo, type ReactNode } from 'react';
import { useTaskMoves } from '@/components/my-tasks/use-task-moves';
import { buttonStyles } from '@/components/ui/button-styles';
import { chooseColumns, ColumnMenu, DataTable } from '@/components/ui/data-table';
import type { TaskList } from '@/lib/tasks/list';
import { tasksHref, type TaskListState } from '@/lib/tasks/list-params';
import type { TaskRow } from '@/lib/tasks/list-row';
import { groupWord, type Group } from '@/lib/tasks/rules/groups';
import { BulkTasks } from './bulk-tasks';
import { MoveButton } from './move-button';
import { TaskCard } from './task-card';
import { COLUMNS, taskColumns } from './task-columns';

interface TaskTableProps {
  list: TaskList;
  state: TaskListState;
  empty: ReactNode;
}

/** The list of staff: every group with its own heading, one button a row, and many at once. */
export function TaskTable({ list, state, empty }: TaskTableProps) {
  const params = useSearchParams();
  const groupOf = useMemo(
    () => new Map(list.groups.flatMap(({ group, rows }) => rows.map(({ id }) => [id, group] as const))),
    [list],
  );
  const loaded = useMemo(() => list.groups.flatMap(({ rows }) => rows), [list]);
  const { tasks, move, problems } = useTaskMoves<TaskRow>(loaded);
  // Of my own tasks everybody knows whose they are.
  const choices = COLUMNS.map((column) =>
    column.id === 'assignee' ? { ...column, usual: state.scope === 'all' } : column,
  );
  const { shown } = chooseColumns(params.get('columns'), choices);
  const chosen = shown.join();
  const button = (task: TaskRow) => <MoveButton task={task} onMove={move} />;
  const columns = useMemo(
    () => taskColumns(state, chosen.split(','), { button, problems }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- moving is the same whenever it is asked for
    [state, chosen, problems],
  );
  const total = list.groups.reduce((sum, group) => sum + group.total, 0);
  const heading = new Map(
    list.groups.map((group) => [group.group, <Heading key={group.group} {...group} state={state} />]),
  );
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-end gap-2" data-print="hide">
        <p className="mr-auto text-sm text-muted tabular-nums">
          {total.toLocaleString('en-US')} {total === 1 ? 'task' : 'tasks'}
        </p>
        <ColumnMenu columns={choices} />
        <a href={`/tasks/export?${params.toString()}`} download className={buttonStyles()}>
          <Download aria-hidden className="size-4" />
          Export as CSV
        </a>
      </div>
      <DataTable
        caption={state.scope === 'all' ? 'Tasks' : 'My tasks'}
        columns={columns}
        rows={[...tasks]}
        rowId={idOf}
        total={total}
        card={(task) => <TaskCard task={task} problem={problems[task.id]} button={button(task)} />}
        section={({ id }) => {
          const group = groupOf.get(id) ?? 'undated';
          return { key: group, heading: heading.get(group) };
        }}
        selection={{
          rowName: ({ title }) => title,
          bar: (rows, clear) => <BulkTasks tasks={rows} onClear={clear} />,
        }}
        empty={empty}
      />
    </>
  );
}

const idOf = ({ id }: TaskRow) => id;

interface HeadingProps {
  group: Group;
  rows: readonly TaskRow[];
  total: number;
  state: TaskListState;
}

function Heading({ group, rows, total, state }: HeadingProps) {
  const hidden = total > rows.length;
  return (
    <>
      {groupWord[group]}{' '}
      <span className="font-normal text-muted tabular-nums">{total.toLocaleString('en-US')}</span>
      {hidden && group !== 'ended' && (
        <span className="ml-3 font-normal text-muted">
          the first {rows.length.toLocaleString('en-US')} are here
          {state.group !== group && (
            <Link href={tasksHref({ ...state, group })} className="ml-2 text-brand hover:underline">
              Only {groupWord[group].toLowerCase()}
            </Link>
          )}
        </span>
      )}
    </>
  );
}
