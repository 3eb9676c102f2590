/**
 * Expected errors: what a person can act on. A query or command throws one, which rolls its transaction back; the
 * entry wrapper turns it into a value. Anything else that is thrown is a defect: logged, and never shown.
 */
export type FieldErrors = Record<string, string>;

export type ExpectedKind =
  'too_large' | 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'signed_out' | 'unavailable';

export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
  constructor(
    readonly kind: ExpectedKind,
    message: string,
    /** Field path (`properties.0.value`) to what to do about it. */
    readonly fields: FieldErrors = {},
    /** What refused, for the audit: an action, a constraint, or the rights of the database. */
    readonly refusedBy?: string,
  ) {
    super(message);
  }
}

/** The same words whether the record is missing or belongs to somebody else. */
export function notFound(what: string): never {
  throw new ExpectedError(
    'not_found',
    `${what} not found. It may have been moved, or you may not have access to it.`,
  );
}

export function forbidden(message: string, refusedBy?: string): never {
  throw new ExpectedError('forbidden', message, {}, refusedBy);
}

export function invalid(message: string, fields: FieldErrors = {}): never {
  throw new ExpectedError('invalid', message, fields);
}

export function conflict(message: string, fields: FieldErrors = {}): never {
  throw new ExpectedError('conflict', message, fields);
}
