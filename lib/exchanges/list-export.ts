/** The exchange list as a file: its filters, order and chosen columns, of what this member may see. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { recordExport } from '@/lib/audit/events';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldColumn } from '@/lib/custom-fields/rules/filter';
import type { CsvPlan } from '@/lib/entry/member-csv';
import { chooseColumns } from '@/lib/shared/columns-param';
import type { CsvCell } from '@/lib/shared/csv';
import { paramsOf } from '@/lib/shared/search-params';
import { listColumns } from './list-columns';
import { readListState } from './list-params';
import { VIEW } from './list-views';
import { exchangeList, rightsOf, stateFor, type ExchangeRow } from './queries';
import { priorityWord, statusWord, timelineWord } from './status-words';
import { stageName } from './rules/stages';
import { typeWord } from './words';

/** Rows of one piece; each is read in a transaction of its own. */
const PIECE = 500;

/** The usual parameters of the list. Taking it out is recorded with how many rows left. */
export async function exchangeExport(scope: Scope, params: URLSearchParams): Promise<CsvPlan> {
  allow(scope, 'exchange.export');
  const asked = readListState(paramsOf(params));
  const state = stateFor(scope, { ...asked, after: null, before: null });
  const definitions = await fieldDefinitions(scope, 'exchange');
  const { shown } = chooseColumns(state.columns, listColumns(rightsOf(scope), definitions));
  const cells = shown.flatMap((id) => cellsOf(id, definitions));
  const { total } = await exchangeList(scope, state, 1);
  await recordExport(scope, 'exchanges', total, {
    detail: { format: 'csv', view: state.view, columns: shown.join(',') },
  });
  return {
    name: `exchanges-${VIEW[state.view].label.toLowerCase().replaceAll(' ', '-')}-${scope.today}.csv`,
    header: cells.map(([header]) => header),
    page: async (within, after) => {
      const list = await exchangeList(within, { ...state, after: after ?? null }, PIECE, {
        counted: false,
        onward: true,
      });
      return { rows: list.rows.map((row) => cells.map(([, cell]) => cell(row))), next: list.after };
    },
  };
}

type Column = [header: string, cell: (row: ExchangeRow) => CsvCell];

/** One column of the list is one of the file, or several where it shows several things. */
function cellsOf(id: string, definitions: readonly FieldDefinition[]): Column[] {
  const own = definitions.find(({ key }) => fieldColumn(key) === id);
  if (own) return [[own.label, ({ office }) => office?.fields[own.key]]];
  return fixed[id] ?? [];
}

const fixed: Record<string, Column[]> = {
  number: [
    ['Number', ({ number }) => number],
    ['Name', ({ name }) => name],
    ['Type', ({ type }) => typeWord[type]],
  ],
  client: [['Client', ({ client }) => client]],
  stage: [
    ['Status', ({ status }) => statusWord[status]],
    ['Stage', ({ stage }) => stageName(stage)],
    ['Clocks', ({ timeline }) => timelineWord[timeline]],
  ],
  identify: [['Identify by', (row) => row.identificationDeadline ?? row.parkingIdentificationDeadline]],
  ends: [['Exchange ends', (row) => row.exchangeDeadline ?? row.parkingDeadline]],
  risk: [
    ['Risk', ({ risk }) => risk?.level],
    ['Reasons', ({ risk }) => risk?.reasons.map(({ message }) => message).join(' ')],
  ],
  next: [
    ['Next task', ({ nextTask }) => nextTask?.title],
    ['Next task due', ({ nextTask }) => nextTask?.dueOn],
  ],
  value: [['Value', ({ value }) => value]],
  coordinator: [['Coordinator', ({ coordinator }) => coordinator]],
  priority: [['Priority', ({ office }) => office && priorityWord[office.priority]]],
  tags: [['Tags', ({ office }) => office?.tags.join(', ')]],
};
