import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { readCursor, readFilter, writeCursor, type HistoryFilter } from './filter';
import { namesIn } from './names';
import { happeningsOf, type Happening } from './rules/groups';
import { entries } from './sql/entries';

/** Entries read at a time; the transaction of the last one is read to its end. */
const PAGE = 60;

export interface History {
  happenings: Happening[];
  filter: HistoryFilter;
  /** Who may be asked for: the members of the firm who work on files, by name. */
  people: { id: string; name: string }[];
  /** Where the older ones begin. */
  before?: string;
}

/** What happened on an exchange, latest first. For staff; the exchange is looked up by the caller. */
export async function exchangeHistory(
  scope: Scope,
  exchangeId: string,
  asked: Partial<Record<'by' | 'kind' | 'before', string>> = {},
): Promise<History> {
  allow(scope, 'history.see');
  const filter = readFilter(asked);
  const found = await entries(scope, exchangeId, filter, PAGE, readCursor(asked.before));
  const last = found[PAGE - 1];
  return {
    happenings: happeningsOf(found, await namesIn(scope, exchangeId, found)),
    filter,
    people: await peopleAtWork(scope),
    ...(last && { before: writeCursor({ id: last.id, transaction: last.transaction }) }),
  };
}

/** The latest that happened to one record of an exchange. For staff; the record is looked up by the caller. */
export async function recordHistory(scope: Scope, exchangeId: string, rowId: string): Promise<Happening[]> {
  allow(scope, 'history.see');
  const found = await entries(scope, exchangeId, { rowId }, PAGE);
  return happeningsOf(found, await namesIn(scope, exchangeId, found));
}

async function peopleAtWork(scope: Scope): Promise<History['people']> {
  const members = await scope.db.membership.findMany({
    where: { role: { in: ['admin', 'coordinator'] } },
    select: { user: { select: { id: true, displayName: true } } },
    orderBy: { user: { displayName: 'asc' } },
  });
  return members.map(({ user }) => ({ id: user.id, name: user.displayName }));
}
