/** The queue of files at risk: why each stands in it, and the one thing to do next. Only what the database shows. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { heldAmong, sayHeld } from '@/lib/workflow/held';
import type { Held } from '@/lib/workflow/rules/held';
import { atRiskFile, type AtRiskFile } from './files';
import { together } from '@/lib/platform/database/together';
import { readQueueCursor, writeQueueCursor, type QueueCursor } from './queue-cursor';
import type { QueueState } from './queue-params';
import { nextAction, type NextAction } from './rules/next-action';
import { countQueue } from './sql/count-queue';
import { queueCards, type QueueRow } from './sql/queue-cards';

export const QUEUE_SIZE = 25;

export interface QueueFile extends AtRiskFile {
  client: string | null;
  action: NextAction;
  /** What keeps a file back whose days run, in words. */
  held?: string;
}

export interface AtRiskQueue {
  files: QueueFile[];
  total: number;
  /** Cursors of the pages around this one; absent at the ends. */
  after?: string;
  before?: string;
}

/** One page, the worst first: by the stored level, then by the date that comes first. Forbidden for who may not see risk. */
export async function atRiskQueue(scope: Scope, state: QueueState, size = QUEUE_SIZE): Promise<AtRiskQueue> {
  allow(scope, 'exchange.seeRisk');
  const bound = boundOf(state);
  const filter = { medium: state.medium, mine: state.mine };
  const { cards, count } = await together(scope.db, {
    cards: queueCards(scope, { filter, bound, limit: size + 1 }),
    count: countQueue(scope, filter),
  });
  if (bound && cards.length === 0) return atRiskQueue(scope, { ...state, after: null, before: null }, size);
  const more = cards.length > size;
  const page = cards.slice(0, size);
  if (bound?.way === 'before') page.reverse();
  const cursorOf = (row: QueueRow | undefined) =>
    row && writeQueueCursor({ level: row.level, next: row.nextDeadline, id: row.exchangeId });
  const held = await heldAmong(scope, page);
  return {
    files: page.map((row) => queueFile(scope, row, held.get(row.exchangeId))),
    total: count[0]?.total ?? 0,
    after: more || bound?.way === 'before' ? cursorOf(page.at(-1)) : undefined,
    before: bound?.way === 'after' || (bound && more) ? cursorOf(page[0]) : undefined,
  };
}

function queueFile(scope: Scope, row: QueueRow, held: Held | undefined): QueueFile {
  const file = atRiskFile(scope, row);
  const { overdueTasks } = row;
  const { reasons } = file.risk;
  const action = nextAction({ reasons, overdueTasks, clock: file.next?.kind, heldFrom: held?.at });
  return { ...file, client: row.client, action, held: held && sayHeld(held) };
}

function boundOf({ after, before }: QueueState): (QueueCursor & { way: 'after' | 'before' }) | undefined {
  const cursor = readQueueCursor(after ?? before);
  return cursor && { ...cursor, way: after === null ? 'before' : 'after' };
}
