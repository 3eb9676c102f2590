/** Entries in a compliance column: read with what is malformed left aside, compared, put in or taken out. */
import { MOST_ENTRIES, sections, type EntryOf, type Section } from './input';

export function readEntries<S extends Section>(section: S, stored: unknown): EntryOf<S>[] {
  const list = (stored as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(list)) return [];
  const shape = sections[section].entry;
  return list.slice(0, MOST_ENTRIES).flatMap((entry) => {
    const parsed = shape.safeParse(entry);
    return parsed.success ? [parsed.data as EntryOf<S>] : [];
  });
}

/** Whether two entries say the same; what is absent and what is undefined are the same. */
export const isSame = (one: object | null | undefined, other: object | null | undefined): boolean =>
  settled(one) === settled(other);

const settled = (value: object | null | undefined) =>
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** The list with the entry in the place of the one with its id, at the end when it is new, or without it. */
export function putEntry<E extends { id: string }>(entries: readonly E[], id: string, entry: E | null): E[] {
  if (!entry) return entries.filter((one) => one.id !== id);
  return entries.some((one) => one.id === id)
    ? entries.map((one) => (one.id === id ? entry : one))
    : [...entries, entry];
}
