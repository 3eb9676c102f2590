import type { Metadata } from 'next';
import { PartyTasks } from '@/components/my-tasks/party-tasks';
import { TaskBoard } from '@/components/task-board/task-board';
import { TaskCalendar } from '@/components/task-calendar/task-calendar';
import { TaskFilters } from '@/components/task-list/task-filters';
import { TasksEmpty } from '@/components/task-list/tasks-empty';
import { TaskTable } from '@/components/task-list/task-table';
import { ViewLinks } from '@/components/task-list/view-links';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SavedViews } from '@/components/views/saved-views';
import { read } from '@/lib/entry/page';
import { readTaskListState, tasksHref } from '@/lib/tasks/list-params';
import { tasksPage } from '@/lib/tasks/page';

export const metadata: Metadata = { title: 'Tasks' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TasksPage({ searchParams }: Props) {
  const asked = readTaskListState(await searchParams);
  const page = await read((scope) => tasksPage(scope, asked));
  const { state, staff, today, people, exchange, list, board, calendar } = page;
  const names = { people, exchange };
  return (
    <>
      <PageHeader
        title={state.scope === 'all' ? 'Tasks' : 'My tasks'}
        lead={
          state.scope === 'all'
            ? 'Every task that you may see, over all exchanges.'
            : 'Everything assigned to you, over all exchanges.'
        }
      />
      {page.saved && (
        <SavedViews
          list="tasks"
          basePath="/tasks"
          builtIn={(['mine', 'all'] as const).map((scope) => ({
            label: scope === 'mine' ? 'Mine' : 'All I may see',
            href: tasksHref({
              ...state,
              view_id: null,
              scope,
              assignee: scope === 'mine' ? null : state.assignee,
            }),
            current: state.scope === scope,
          }))}
          {...page.saved}
        />
      )}
      <ViewLinks state={state} />
      <TaskFilters state={state} today={today} {...names} />
      {list && staff && (
        <TaskTable list={list} state={state} empty={<TasksEmpty state={state} staff {...names} />} />
      )}
      {list && !staff && (
        <PartyTasks
          list={list}
          recent={page.recent}
          empty={<TasksEmpty state={state} staff={false} {...names} />}
        />
      )}
      {board && board.columns.length > 0 && <TaskBoard board={board} state={state} />}
      {board?.columns.length === 0 && (
        <EmptyState
          kind="no-match"
          title="Cancelled tasks are not on the board"
          action={<LinkButton href={tasksHref({ ...state, view: 'list' })}>See them in the list</LinkButton>}
        >
          A cancelled task has left it.
        </EmptyState>
      )}
      {calendar && <TaskCalendar calendar={calendar} state={state} />}
    </>
  );
}
