/** What an action or a route answers: the value, or an expected error as a value with words for the person. */
import { type z } from 'zod';
import { log } from '@/lib/platform/log';
import { ExpectedError, type ExpectedKind, type FieldErrors } from '@/lib/shared/errors';

export interface Failure {
  kind: ExpectedKind;
  message: string;
  fields: FieldErrors;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Runs `work`; an expected error becomes a value, anything else is logged and thrown on without its words. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof ExpectedError) {
      return { ok: false, error: { kind: error.kind, message: error.message, fields: error.fields } };
    }
    log.error({ err: error }, 'unexpected error');
    throw error;
  }
}

/** The parsed input, or an expected error with one message per field (`properties.0.value`). */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) fields[issue.path.join('.')] ??= issue.message;
  const count = Object.keys(fields).length;
  throw new ExpectedError(
    'invalid',
    count === 1 ? 'One thing needs a change.' : `${count} things need a change.`,
    fields,
  );
}
