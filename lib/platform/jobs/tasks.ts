/** What members may ask for, and who: app.enqueueable in prisma/sql/65_jobs.sql is what counts, and a test compares. */
import type { Role } from '../database/door';

export const enqueueable = {
  'jobs.check': { attempts: 3, roles: ['admin'] },
  'imports.check': { attempts: 5, roles: ['admin', 'coordinator'] },
  'imports.write': { attempts: 10, roles: ['admin', 'coordinator'] },
} satisfies Record<string, { attempts: number; roles: readonly Role[] }>;

export type EnqueueableTask = keyof typeof enqueueable;
