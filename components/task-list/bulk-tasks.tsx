'use client';
import { useState } from 'react';
import { BulkPreview } from '@/components/ui/bulk-preview';
import { Button } from '@/components/ui/button';
import { BulkBar } from '@/components/ui/data-table';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { TaskRow } from '@/lib/tasks/list-row';
import { statusWord } from '@/lib/tasks/rules/board';
import type { BulkChange } from '@/lib/tasks/rules/bulk';
import { priorities, taskStatuses } from '@/lib/tasks/rules/values';
import { priorityWord } from '@/lib/tasks/rules/words';
import { MOST_BULK_TASKS } from '@/lib/shared/bulk-limits';
import { BulkDates } from './bulk-dates';
import { BulkPerson } from './bulk-person';
import { useBulk } from './use-bulk';

/** What can be done with the tasks chosen; each shows first what becomes of every one. */
export function BulkTasks({ tasks, onClear }: { tasks: readonly TaskRow[]; onClear: () => void }) {
  const bulk = useBulk(tasks, onClear);
  const [choosing, setChoosing] = useState<'person' | 'dates'>();
  const ask = (change: BulkChange) => {
    setChoosing(undefined);
    void bulk.ask(change);
  };
  return (
    <BulkBar count={tasks.length} noun="task" most={MOST_BULK_TASKS} onClear={onClear}>
      <Button
        size="small"
        pending={bulk.pending}
        onClick={() => ask({ kind: 'status', status: 'completed' })}
      >
        Complete
      </Button>
      <Button size="small" onClick={() => setChoosing('person')}>
        Reassign
      </Button>
      <Button size="small" onClick={() => setChoosing('dates')}>
        Move date
      </Button>
      <Menu align="start" trigger={<Button size="small">Status</Button>}>
        {taskStatuses
          .filter((status) => status !== 'completed')
          .map((status) => (
            <MenuItem key={status} onClick={() => ask({ kind: 'status', status })}>
              {statusWord[status]}
            </MenuItem>
          ))}
      </Menu>
      <Menu align="start" trigger={<Button size="small">Priority</Button>}>
        {priorities.map((priority) => (
          <MenuItem key={priority} onClick={() => ask({ kind: 'priority', priority })}>
            {priorityWord[priority]}
          </MenuItem>
        ))}
      </Menu>
      {bulk.problem && (
        <p role="alert" className="basis-full text-sm text-overdue">
          {bulk.problem}
        </p>
      )}
      {choosing === 'person' && (
        <BulkPerson ids={tasks.map(({ id }) => id)} onChoose={ask} onClose={() => setChoosing(undefined)} />
      )}
      {choosing === 'dates' && (
        <BulkDates today={tasks[0]!.today} onChoose={ask} onClose={() => setChoosing(undefined)} />
      )}
      {bulk.preview && <BulkPreview open {...bulk.preview} />}
    </BulkBar>
  );
}
