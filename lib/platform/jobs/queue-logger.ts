/** What graphile-worker has to say, as lines of our log. What became of a job is logged where it is recorded. */
import { Logger } from 'graphile-worker';
import { log } from '../log';

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

export const queueLogger = new Logger((scope) => (level, message, meta) => {
  if (meta?.failure || meta?.success) return;
  log[levels[level]]({ ...scope, component: 'queue' }, message);
});
