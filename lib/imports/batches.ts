/** How lists are written: so many rows in a transaction, and one by one where the database refuses one of them. */
import { ExpectedError } from '@/lib/shared/errors';

/** Rows in one transaction: fewer lose time, more gain none and hold their locks longer (docs/benchmarks.md). */
export const AT_ONCE = 100;

/** The database's word on one row; a session that has ended concerns all of them. */
export const refusedByDatabase = (error: unknown): error is ExpectedError =>
  error instanceof ExpectedError && error.kind !== 'signed_out';
