/**
 * A change of many rows at once: for each what the page showed and what it becomes. One that changed meanwhile is left out and
 * named; the others change together, in one transaction.
 */
import { z } from 'zod';
import { MOST_BULK_ROWS } from './bulk-limits';
import { idSchema } from './ids';

/** `{ id, was, to }`, each row once. */
export const bulkRows = <S extends z.ZodType>(value: S) =>
  z
    .array(z.object({ id: idSchema, was: value, to: value }))
    .min(1, 'Select at least one row.')
    .max(MOST_BULK_ROWS, `Select at most ${MOST_BULK_ROWS.toLocaleString('en-US')} rows at a time.`)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'A row is selected twice.');

export interface LeftOut {
  id: string;
  /** What people call it. */
  name: string;
  reason: string;
}

export interface BulkResult {
  /** Ids of the rows that changed. */
  changed: string[];
  left: LeftOut[];
}

export const changedMeanwhile = 'Somebody changed it meanwhile.';
