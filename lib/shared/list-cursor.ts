/**
 * The cursor of a list: a row's sort value and id, opaque to whoever passes it on. One that was altered, or that belongs to
 * another order, opens nothing: the list then starts at its first page and says so.
 */
import { z } from 'zod';
import { idSchema } from './ids';

export interface Cursor {
  /** The row's sort value as text; null where it has none. */
  value: string | null;
  id: string;
}

const shape = z.tuple([z.string(), z.enum(['asc', 'desc']), z.string().max(400).nullable(), idSchema]);

export function writeCursor(sort: string, direction: 'asc' | 'desc', { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, direction, value, id])).toString('base64url');
}

/** The reader of a list's cursors. `fits`: what a sort value looks like; anything else never reaches the database. */
export const cursorReader =
  <Sort extends string>(fits: Record<Sort, (text: string) => boolean>) =>
  (text: string, sort: Sort, direction: 'asc' | 'desc'): Cursor | undefined => {
    try {
      const parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
      if (!parsed.success) return undefined;
      const [ofSort, ofDirection, value, id] = parsed.data;
      if (ofSort !== sort || ofDirection !== direction) return undefined;
      // PostgreSQL's text holds no NUL.
      if (value !== null && (value.includes('\0') || !fits[sort](value))) return undefined;
      return { value, id };
    } catch {
      return undefined;
    }
  };
