import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { isNarrowed, noTaskFilters, tasksHref, type TaskListState } from '@/lib/tasks/list-params';
import { chipsOf, type FilterNames } from './task-chips';

interface TasksEmptyProps extends FilterNames {
  state: TaskListState;
  staff: boolean;
}

/** Why no task is listed: nothing matches, or nothing waits. */
export function TasksEmpty({ state, staff, ...names }: TasksEmptyProps) {
  if (isNarrowed(state)) {
    const asked = [...(state.q ? [`“${state.q}”`] : []), ...chipsOf(state, names).map(({ label }) => label)];
    return (
      <EmptyState
        kind="no-match"
        title="No task matches"
        action={<LinkButton href={tasksHref({ ...state, ...noTaskFilters })}>Clear filters</LinkButton>}
      >
        Looked for {asked.join(', ')}
        {staff && (state.scope === 'mine' ? ' among your tasks' : ' among all tasks that you may see')}.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="done"
      title="Nothing waits on you"
      action={
        staff && state.scope === 'mine' ? (
          <LinkButton href={tasksHref({ ...state, scope: 'all' })}>See all tasks</LinkButton>
        ) : undefined
      }
    >
      New tasks appear here as soon as they are assigned to you.
    </EmptyState>
  );
}
