/** Structured logs, one JSON line each. Secrets never: no bodies, no cookies, no tax ids. */
import pino from 'pino';
import { requestId } from './request-id';

export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  mixin: () => {
    const id = requestId();
    return id ? { requestId: id } : {};
  },
  // A lost connection names the whole client, with its key.
  serializers: {
    err: (error: Error & { client?: unknown }) => withoutClient(pino.stdSerializers.err(error)),
  },
  redact: ['password', '*.password', 'cookie', 'authorization', 'headers.cookie', 'headers.authorization'],
});

function withoutClient<T extends object>(serialized: T): T {
  const rest = { ...serialized } as T & { client?: unknown };
  delete rest.client;
  return rest;
}
