/** The cursor of the contact list: a row's sort value and id. One of another order, or altered, opens nothing. */
import { z } from 'zod';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { idSchema } from '@/lib/shared/ids';
import { contactSorts, type ContactListState, type ContactSort } from './list-params';

export interface Cursor {
  value: string | null;
  id: string;
}

const shape = z.tuple([
  z.enum(contactSorts),
  z.enum(['asc', 'desc']),
  z.string().max(400).nullable(),
  idSchema,
]);

const fits: Record<ContactSort, (text: string) => boolean> = {
  name: () => true,
  state: () => true,
  followup: (text) => parseCalendarDate(text) !== undefined,
  files: (text) => /^\d{1,9}$/.test(text),
  added: (text) => idSchema.safeParse(text).success,
};

type Order = Pick<ContactListState, 'sort' | 'dir'>;

export const writeCursor = ({ sort, dir }: Order, { value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, dir, value, id])).toString('base64url');

export function readCursor(text: string, { sort, dir }: Order): Cursor | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (!parsed.success) return undefined;
    const [ofSort, ofDirection, value, id] = parsed.data;
    if (ofSort !== sort || ofDirection !== dir) return undefined;
    if (value !== null && (value.includes('\0') || !fits[sort](value))) return undefined;
    return { value, id };
  } catch {
    return undefined;
  }
}
