/** Structured logs, one JSON line each. Secrets never: no bodies, no cookies, no tax ids. */
import pino from 'pino';

export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: ['password', '*.password', 'cookie', 'authorization', 'headers.cookie', 'headers.authorization'],
});
