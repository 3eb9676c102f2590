/** Turns what the database refused into words for the person who asked; everything else stays a defect. */
import { ExpectedError } from '@/lib/shared/errors';
import { log } from '../log';
import { refusals } from './constraints';

/** The expected error behind `error` when a named constraint, a right or a policy refused; otherwise `error` itself. */
export function explain(error: unknown): unknown {
  const cause = causeOf(error);
  const text = `${cause?.originalMessage ?? ''} ${describe(cause?.constraint)}`;
  for (const [name, refusal] of Object.entries(refusals)) {
    if (new RegExp(`\\b${name}\\b`).test(text)) {
      return new ExpectedError(
        refusal.kind ?? 'invalid',
        refusal.message,
        refusal.field ? { [refusal.field]: refusal.message } : {},
        name,
      );
    }
  }
  if (cause?.originalCode === '42501') {
    log.warn({ reason: cause.originalMessage }, 'the database refused a statement');
    return new ExpectedError(
      'forbidden',
      'You may not make this change. Ask a coordinator of the exchange, or an admin.',
      {},
      cause.originalMessage ?? 'the database',
    );
  }
  return error;
}

/** Two transactions waited for each other and the database ended this one (40P01): nothing of it was written. */
export function wasDeadlocked(error: unknown): boolean {
  return (
    causeOf(error)?.originalCode === '40P01' || (error as { code?: string } | undefined)?.code === 'P2034'
  );
}

interface Cause {
  originalCode?: string;
  originalMessage?: string;
  constraint?: unknown;
}

/** Prisma puts the driver's error in `meta.driverAdapterError.cause`, raw errors carry it in `cause`. */
function causeOf(error: unknown): Cause | undefined {
  const known = error as { meta?: { driverAdapterError?: { cause?: Cause } }; cause?: Cause } | undefined;
  return known?.meta?.driverAdapterError?.cause ?? known?.cause;
}

function describe(constraint: unknown): string {
  if (!constraint) return '';
  return typeof constraint === 'string' ? constraint : JSON.stringify(constraint);
}
