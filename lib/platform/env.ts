/** The settings of this process, validated once: a missing or malformed one is named, with what it should be. */
import { z } from 'zod';

/** A URL of the kind postgresql://user:password@host:5432/database */
const postgresUrl = z
  .string('is missing')
  .refine(
    (text) => /^postgres(ql)?:$/.test(parsed(text)?.protocol ?? '') && parsed(text)?.pathname.slice(1),
    {
      error: 'is not a URL of the kind postgresql://user:password@host:5432/database',
    },
  );

const secret = z.string('is missing').min(32, 'is too short: use 32 random characters or more');

const webUrl = z.string('is missing').refine((text) => /^https?:$/.test(parsed(text)?.protocol ?? ''), {
  error: 'is not an address of the kind https://exchange.example.com',
});

const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
  error: 'is not one of trace, debug, info, warn, error, fatal, silent',
});

const running = z.object({
  /** The application's restricted role, peak_app; may go through a pooler in transaction mode. */
  DATABASE_URL: postgresUrl,
  /** The owner of the tables, peak_owner, never through a pooler. The web process does without it. */
  DIRECT_URL: postgresUrl.optional(),
  /** Signs session cookies. */
  NEXTAUTH_SECRET: secret,
  /** The address people open. */
  NEXTAUTH_URL: webUrl,
  LOG_LEVEL: logLevel.default('info'),
  /** Calls a minute that one address may make to open routes; read by rate-limit.ts. */
  RATE_LIMIT_PUBLIC_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'is not a whole number from 1 to 999999')
    .optional(),
  /** How many proxies of yours stand in front, whose X-Forwarded-For is believed; read by client-address.ts. */
  TRUST_PROXY: z.string().regex(/^\d$/, 'is not the number of proxies in front, 0 to 9').optional(),
});

const starting = running
  .partial({ DATABASE_URL: true, NEXTAUTH_SECRET: true, NEXTAUTH_URL: true })
  .extend({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'is not a number between 1 and 65535')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, 'is not a number between 1 and 65535')
      .default(3000),
    PEAK_HOME: z.string().default('.data'),
    DEMO_DATA: z.enum(['0', '1'], { error: 'is neither 1 (load demo data) nor 0 (do not)' }).optional(),
  })
  .refine((given) => !given.DATABASE_URL || given.DIRECT_URL, {
    path: ['DIRECT_URL'],
    error:
      'is missing: with DATABASE_URL set, migrations need the connection of the owner of the tables, peak_owner',
  })
  .refine((given) => !given.DIRECT_URL || given.DATABASE_URL, {
    path: ['DATABASE_URL'],
    error:
      'is missing: with DIRECT_URL set, the application needs the connection of its own restricted role, peak_app',
  });

/** A worker uses the owner's connection; what it does in a member's name, such as an import, goes through DATABASE_URL. */
const working = running
  .pick({ DIRECT_URL: true, LOG_LEVEL: true })
  .extend({ DATABASE_URL: running.shape.DATABASE_URL.optional() });

export type Settings = z.infer<typeof running>;
export type StartSettings = z.infer<typeof starting>;

let settings: Settings | undefined;

/** The settings of a running process: web, script. Throws with every fault at once. */
export function env(): Settings {
  return (settings ??= check(running, process.env));
}

/** The settings of `npm start`, which provides for the database, the secret and the address when they are not given. */
export function startSettings(given: Record<string, string | undefined> = process.env): StartSettings {
  return check(starting, given);
}

/** The settings of a worker; without DIRECT_URL it serves the embedded database. */
export function workerSettings(given: Record<string, string | undefined> = process.env) {
  return check(working, given);
}

export function runningSettings(given: Record<string, string | undefined>): Settings {
  return check(running, given);
}

function check<T>(schema: z.ZodType<T>, given: Record<string, string | undefined>): T {
  // An empty setting, as `PORT= npm start` or a line of an env file leaves it, is one that was not made.
  const made = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const result = schema.safeParse(made);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  throw new Error(`Peak 1031 cannot start with these settings:\n${faults.join('\n')}`);
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
