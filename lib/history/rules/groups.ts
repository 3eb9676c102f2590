/** What happened together stands together: one sentence for the change, its consequences below. */
import type { Entry, Names } from './entry';
import { columnWord, phrasesOf, thingsWord, toldColumns } from './sentences';
import { capital } from './values';

export interface Happening {
  id: string;
  at: Date;
  /** Undefined for the system. */
  actor?: string;
  /** `moved the transfer date from Sep 3 to Sep 4, 2026`, after the name. */
  did: string;
  consequences: string[];
  /** The last of its blocks; null while one of its entries is not sealed. */
  block: number | null;
}

/** More alike ones than these are counted instead of named. */
const NAMED = 3;

/**
 * Latest first. Entries come in any order; the first that was written in a transaction is what was done, the rest is what
 * came of it. Transactions that only kept the books leave nothing.
 */
export function happeningsOf(entries: readonly Entry[], names: Names): Happening[] {
  const together = grouped(entries, ({ transaction }) => transaction);
  return [...together.values()]
    .flatMap((group) => happening(group.toSorted(byId), names))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

function grouped(entries: readonly Entry[], key: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}

const byId = (one: Entry, other: Entry) => (one.id < other.id ? -1 : 1);

function happening(entries: Entry[], names: Names): Happening[] {
  const telling = entries.filter((entry) => phrasesOf(entry, names).length > 0);
  const [lead, ...rest] = telling;
  if (!lead) return [];
  const [main, ...others] = phrasesOf(lead, names);
  const blocks = telling.map(({ block }) => block);
  return [
    {
      id: lead.id,
      at: lead.at,
      ...(lead.actorId && { actor: names.get(lead.actorId) ?? 'Somebody who has left' }),
      did: main!.did,
      consequences: [
        ...telling.flatMap(({ reason }) => (reason ? [`Reason: ${reason}`] : [])),
        ...others.map(({ happened }) => happened),
        ...consequences(rest, names),
      ],
      block: blocks.includes(null) ? null : Math.max(...blocks.map((block) => block ?? 0)),
    },
  ];
}

function consequences(entries: readonly Entry[], names: Names): string[] {
  const alike = grouped(entries, (entry) =>
    [entry.table, entry.action, ...toldColumns(entry).toSorted()].join(' '),
  );
  return [...alike.values()].flatMap((group) =>
    group.length > NAMED
      ? [counted(group)]
      : group.flatMap((entry) => phrasesOf(entry, names).map(({ happened }) => happened)),
  );
}

function counted(group: readonly Entry[]): string {
  const [first] = group;
  const what = `${group.length} ${thingsWord(first!.table)}`;
  if (first!.action === 'insert') return capital(`${what} added`);
  if (first!.action === 'delete') return capital(`${what} removed`);
  return capital(`${what} changed: ${toldColumns(first!).map(columnWord).join(', ')}`);
}
