import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { valuesOf, type FieldValues } from '@/lib/custom-fields/rules/definition';
import { fieldFilters } from '@/lib/custom-fields/rules/filter';
import type { Priority } from '@/lib/generated/prisma/enums';
import { writeCursor, type Cursor } from '@/lib/shared/list-cursor';
import { readCursor } from './list-cursor';
import type { ListRights } from './list-columns';
import type { ListState } from './list-params';
import { viewsFor } from './list-views';
import { risksOf } from './risks';
import type { Risk } from './rules/risk';
import { countExchanges } from './sql/count-exchanges';
import { listExchanges, type ListedExchange } from './sql/list-exchanges';
import { nextTasks, type NextTask } from './sql/next-tasks';

export const PAGE_SIZE = 50;

export interface ExchangeRow extends ListedExchange {
  /** The earliest open task that the reader may see. */
  nextTask: NextTask | null;
  /** Null for who may not see it, and for one that is not active. */
  risk: Risk | null;
  /** How the office sorts it, and the firm's own fields; null for who is no staff. */
  office: ListedOffice | null;
}

export interface ListedOffice {
  coordinatorId: string | null;
  priority: Priority;
  tags: string[];
  fields: FieldValues;
}

export interface ExchangeList {
  rows: ExchangeRow[];
  total: number;
  /** Cursors of the pages around this one; absent at the ends. */
  after?: string;
  before?: string;
  /** The cursor in the URL opened nothing: this is the first page. */
  cursorLost: boolean;
  /** What the URL asked for by a field, and nobody knows: in words. */
  ignored: string[];
}

/** What this member's role may see of the list at all. */
export const rightsOf = (scope: Scope): ListRights => ({
  money: can(scope, 'exchange.seeMoney'),
  tasks: can(scope, 'task.see'),
  risk: can(scope, 'exchange.seeRisk'),
  office: can(scope, 'customField.see'),
});

/** The state as this member may see it: a view that is not for their role is that of all open exchanges. */
export const stateFor = (scope: Scope, asked: ListState): ListState =>
  viewsFor(can(scope, 'exchange.seeRisk')).includes(asked.view) ? asked : { ...asked, view: 'open' };

/**
 * One page of the exchanges that the member may see. Sorting by value is for who may see money. `onward`: after the last row there
 * is nothing, where a page begins anew; `counted`: whether the total is asked for.
 */
export async function exchangeList(
  scope: Scope,
  state: ListState,
  size = PAGE_SIZE,
  { counted = true, onward = false } = {},
): Promise<ExchangeList> {
  const { filters: own, ignored } = await ownFilters(scope, state);
  const asked = stateFor(scope, state);
  const sort = asked.sort === 'value' && !can(scope, 'exchange.seeMoney') ? 'next' : asked.sort;
  const filter = { ...asked, sort, own, exactly: await numbered(scope, asked.q) };
  const bound = boundOf(filter);
  const found = await listExchanges(scope, { state: filter, bound, limit: size + 1 });
  if (bound && found.length === 0 && !onward) {
    return exchangeList(scope, { ...asked, after: null, before: null }, size, { counted });
  }
  const total = counted ? await countExchanges(scope, filter) : found.length;
  const more = found.length > size;
  const page = found.slice(0, size);
  if (bound?.way === 'before') page.reverse();
  const tasks = can(scope, 'task.see')
    ? await nextTasks(
        scope,
        page.map(({ id }) => id),
      )
    : [];
  const risks = await risksOf(scope, page);
  const offices = await officesOf(scope, page);
  const taskOf = new Map(tasks.map((task) => [task.exchangeId, task]));
  const cursorOf = (row: ListedExchange | undefined) =>
    row && writeCursor(sort, asked.dir, { value: row.sortValue, id: row.id });
  return {
    rows: page.map((row) => ({
      ...row,
      nextTask: taskOf.get(row.id) ?? null,
      risk: risks.get(row.id) ?? null,
      office: offices.get(row.id) ?? null,
    })),
    total,
    after: more || bound?.way === 'before' ? cursorOf(page.at(-1)) : undefined,
    before: bound?.way === 'after' || (bound && more) ? cursorOf(page[0]) : undefined,
    cursorLost: Boolean(asked.after ?? asked.before) && !bound,
    ignored,
  };
}

/** The filters by fields of the firm's own. Who may not see the fields has none, and filters by none. */
async function ownFilters(scope: Scope, { fields }: ListState) {
  if (Object.keys(fields).length === 0) return { filters: [], ignored: [] };
  return fieldFilters(await fieldDefinitions(scope, 'exchange', { retired: true }), fields);
}

async function officesOf(
  scope: Scope,
  page: readonly ListedExchange[],
): Promise<ReadonlyMap<string, ListedOffice>> {
  if (!can(scope, 'customField.see') || page.length === 0) return new Map();
  const rows = await scope.db.exchange.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    select: { id: true, coordinatorId: true, priority: true, tags: true, customFields: true },
  });
  return new Map(
    rows.map(({ id, customFields, ...office }) => [id, { ...office, fields: valuesOf(customFields) }]),
  );
}

function boundOf({
  sort,
  dir,
  after,
  before,
}: Pick<ListState, 'sort' | 'dir' | 'after' | 'before'>): (Cursor & { way: 'after' | 'before' }) | undefined {
  const way = after === null ? 'before' : 'after';
  const text = after ?? before;
  const cursor = text === null ? undefined : readCursor(text, sort, dir);
  return cursor && { ...cursor, way };
}

/** The exchange whose whole number was typed, found by its index. */
async function numbered(scope: Scope, q: string): Promise<string | undefined> {
  if (!q || /\s/.test(q)) return undefined;
  const where = { number: { in: [q, q.toUpperCase()] } };
  return (await scope.db.exchangeNumber.findFirst({ where, select: { exchangeId: true } }))?.exchangeId;
}

/** Whether the member sees any exchange at all. */
export async function hasExchanges(scope: Scope): Promise<boolean> {
  return (await scope.db.exchangeCard.findFirst({ select: { exchangeId: true } })) !== null;
}
