/** Errors of JSON routes: RFC 9457 `application/problem+json`, with one entry per field that needs a change. */
import type { z } from 'zod';
import type { ExpectedError, ExpectedKind } from '@/lib/shared/errors';

const problems = {
  malformed: [400, 'Malformed request'],
  invalid: [400, 'Invalid request'],
  signed_out: [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  conflict: [409, 'Conflict'],
  too_large: [413, 'Content too large'],
  unsupported_media_type: [415, 'Unsupported media type'],
  too_many_requests: [429, 'Too many requests'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'Unavailable'],
} as const satisfies Record<string, readonly [number, string]> &
  Record<ExpectedKind, readonly [number, string]>;

export type ProblemKind = keyof typeof problems;

export interface FieldProblem {
  /** Path of the field, e.g. `relinquished.0.transferredOn`; `body` for the whole. */
  field: string;
  message: string;
}

export interface Problem {
  /** Stable, for programs. */
  type: `urn:peak1031:problem:${ProblemKind}`;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors: readonly FieldProblem[];
}

interface ProblemMore {
  /** What this occurrence is known by: a path, or the id under which it is logged. An id of its own when not given. */
  instance?: string;
  errors?: readonly FieldProblem[];
  headers?: HeadersInit;
}

/** The answer to a request that could not be served; `detail` says what to do, for a person. Never cached. */
export function problem(kind: ProblemKind, detail: string, more: ProblemMore = {}): Response {
  const [status, title] = problems[kind];
  const headers = new Headers(more.headers);
  headers.set('content-type', 'application/problem+json');
  headers.set('cache-control', 'no-store');
  const body: Problem = {
    type: `urn:peak1031:problem:${kind}`,
    title,
    status,
    detail,
    instance: more.instance ?? `urn:uuid:${crypto.randomUUID()}`,
    errors: more.errors ?? [],
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** The answer that an expected error becomes. */
export function problemOf(
  { kind, message, fields }: Pick<ExpectedError, 'kind' | 'message' | 'fields'>,
  more: Omit<ProblemMore, 'errors'> = {},
): Response {
  const errors = Object.entries(fields).map(([field, words]) => ({ field, message: words }));
  return problem(kind, message, { ...more, errors });
}

const NO_SUCH_FIELD = 'There is no such field. Remove it, or check its spelling.';

/** One message per field of what a schema refused; a field that does not exist is named by its own path. */
export function fieldErrors(error: z.ZodError): FieldProblem[] {
  const messages = new Map<string, string>();
  for (const issue of error.issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      const field = path.join('.') || 'body';
      if (!messages.has(field))
        messages.set(field, issue.code === 'unrecognized_keys' ? NO_SUCH_FIELD : issue.message);
    }
  }
  return [...messages].map(([field, message]) => ({ field, message }));
}
