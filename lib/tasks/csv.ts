/** The list of tasks as a file: what the page shows, of all that match. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { recordExport } from '@/lib/audit/events';
import type { CsvPlan } from '@/lib/entry/member-csv';
import type { CsvCell } from '@/lib/shared/csv';
import { daysBetween } from '@/lib/shared/calendar-date';
import { taskFile } from './list';
import { readTaskListState } from './list-params';
import { statusWord } from './rules/board';
import { groupWord } from './rules/groups';
import { priorityWord } from './rules/words';

type Row = Awaited<ReturnType<typeof taskFile>>[number];

const forAll: [string, (row: Row) => CsvCell][] = [
  ['Task', ({ title }) => title],
  ['Group', ({ group }) => groupWord[group]],
  ['Status', ({ status }) => statusWord[status]],
  ['Due', ({ dueOn }) => dueOn],
  ['Days left', ({ dueOn, today }) => dueOn && daysBetween(today, dueOn)],
  ['Time zone', ({ timeZone }) => timeZone],
  ['Completed', ({ completedOn }) => completedOn],
  ['Exchange', ({ exchange }) => exchange?.number],
  ['Exchange name', ({ exchange }) => exchange?.name],
  ['Client', ({ client }) => client],
];
const forStaff: typeof forAll = [
  ['Assignee', ({ assignee }) => assignee],
  ['Priority', ({ priority }) => priorityWord[priority]],
  ['Type', ({ type }) => type],
  ['Urgency', ({ urgency }) => urgency?.score],
  ['Tags', ({ tags }) => tags.join(', ')],
];

/** Every column, whatever the page shows of them: a file is for who looks further. */
export async function taskCsv(scope: Scope, params: URLSearchParams): Promise<CsvPlan> {
  const columns = can(scope, 'task.completeAny') ? [...forAll, ...forStaff] : forAll;
  const state = readTaskListState(Object.fromEntries(params));
  return {
    name: `tasks-${scope.today}.csv`,
    header: columns.map(([name]) => name),
    page: async (at) => {
      const rows = await taskFile(at, state);
      await recordExport(at, 'tasks', rows.length);
      return { rows: rows.map((row) => columns.map(([, cell]) => cell(row))) };
    },
  };
}
