import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { readCursor, writeCursor, type Cursor } from './list-cursor';
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
}

export interface ExchangeList {
  rows: ExchangeRow[];
  total: number;
  /** Cursors of the pages around this one; absent at the ends. */
  after?: string;
  before?: string;
  /** The cursor in the URL opened nothing: this is the first page. */
  cursorLost: boolean;
}

/** The state as this member may see it: a view that is not for their role is that of all open exchanges. */
export const stateFor = (scope: Scope, asked: ListState): ListState =>
  viewsFor(can(scope, 'exchange.seeRisk')).includes(asked.view) ? asked : { ...asked, view: 'open' };

/** One page of the exchanges that the member may see. Sorting by value is for who may see money. */
export async function exchangeList(scope: Scope, state: ListState, size = PAGE_SIZE): Promise<ExchangeList> {
  const asked = stateFor(scope, state);
  const sort = asked.sort === 'value' && !can(scope, 'exchange.seeMoney') ? 'next' : asked.sort;
  const filter = { ...asked, sort, exactly: await numbered(scope, asked.q) };
  const bound = boundOf(filter);
  const found = await listExchanges(scope, { state: filter, bound, limit: size + 1 });
  if (bound && found.length === 0) return exchangeList(scope, { ...asked, after: null, before: null }, size);
  const total = await countExchanges(scope, filter);
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
  const taskOf = new Map(tasks.map((task) => [task.exchangeId, task]));
  const cursorOf = (row: ListedExchange | undefined) =>
    row && writeCursor(sort, asked.dir, { value: row.sortValue, id: row.id });
  return {
    rows: page.map((row) => ({
      ...row,
      nextTask: taskOf.get(row.id) ?? null,
      risk: risks.get(row.id) ?? null,
    })),
    total,
    after: more || bound?.way === 'before' ? cursorOf(page.at(-1)) : undefined,
    before: bound?.way === 'after' || (bound && more) ? cursorOf(page[0]) : undefined,
    cursorLost: Boolean(asked.after ?? asked.before) && !bound,
  };
}

function boundOf({
  sort,
  dir,
  after,
  before,
}: ListState): (Cursor & { way: 'after' | 'before' }) | undefined {
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
