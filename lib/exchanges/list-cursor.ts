/**
 * The cursor of the exchange list: a row's sort value and id, opaque to whoever passes it on. One that was altered, or
 * that belongs to another order, opens nothing: the list then starts at its first page and says so.
 */
import { z } from 'zod';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { idSchema } from '@/lib/shared/ids';
import { listSorts, sortDirections, type ListSort, type SortDirection } from './list-sort';
import { exchangeStages } from './rules/stages';

export interface Cursor {
  /** The row's sort value as text; null where it has none. */
  value: string | null;
  id: string;
}

const shape = z.tuple([z.enum(listSorts), z.enum(sortDirections), z.string().max(400).nullable(), idSchema]);

const isDate = (text: string) => parseCalendarDate(text) !== undefined;

/** What a sort value looks like; anything else never reaches the database. */
const fits: Record<ListSort, (text: string) => boolean> = {
  next: isDate,
  identify: isDate,
  ends: isDate,
  number: () => true,
  client: () => true,
  stage: (text) => (exchangeStages as readonly string[]).includes(text),
  value: (text) => /^\d{1,13}\.\d\d$/.test(text),
  opened: (text) => idSchema.safeParse(text).success,
};

export function writeCursor(sort: ListSort, direction: SortDirection, { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, direction, value, id])).toString('base64url');
}

/** The row a cursor stands for; undefined when it is no cursor of this order. */
export function readCursor(text: string, sort: ListSort, direction: SortDirection): Cursor | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (!parsed.success) return undefined;
    const [ofSort, ofDirection, value, id] = parsed.data;
    if (ofSort !== sort || ofDirection !== direction) return undefined;
    // PostgreSQL's text holds no NUL.
    if (value !== null && (!fits[sort](value) || value.includes('\0'))) return undefined;
    return { value, id };
  } catch {
    return undefined;
  }
}
