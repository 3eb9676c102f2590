/**
 * A history for the proof of the audit: members and the owner write at once, some commit late, some never, while what is
 * recorded is sealed and verified in between.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { readHeads } from '@/lib/audit/heads';
import { sealAudit } from '@/lib/audit/seal';
import { isIntact, verifyAudit, type AuditReport } from '@/lib/audit/verify';
import { Dice } from '../../demo/random';
import { pause } from '../../processes';
import type { Known } from '../crowd';

export interface Place {
  ownerUrl: string;
  appUrl: string;
  /** The heads file. */
  heads: string;
}

export interface History {
  written: number;
  /** Transactions that waited before they committed. */
  late: number;
  rolledBack: number;
  /** Times that everything was verified while others wrote and sealed, and what was found wrong. */
  verified: number;
  alarms: string[];
}

const WRITERS = 6;

const memberWrites = [
  `INSERT INTO tasks (exchange_id, title, task_type) SELECT id, 'Call', 'general' FROM exchanges ORDER BY random() LIMIT 1`,
  `UPDATE tasks SET status = CASE WHEN status = 'completed' THEN 'pending'::task_status_enum ELSE 'completed' END
   WHERE id = (SELECT id FROM tasks ORDER BY random() LIMIT 1)`,
  `UPDATE exchanges SET notes = md5(random()::text) WHERE id = (SELECT id FROM exchanges ORDER BY random() LIMIT 1)`,
  `INSERT INTO contacts (last_name, notes) VALUES ('New', md5(random()::text))`,
  `SELECT app.record_event('export', 'contacts', NULL, NULL, '{"count": 12}')`,
];

const ownerWrites = [
  `UPDATE users SET phone_primary = md5(random()::text) WHERE id = (SELECT id FROM users ORDER BY random() LIMIT 1)`,
  `UPDATE user_credentials SET password_hash = md5(random()::text)
   WHERE user_id = (SELECT user_id FROM user_credentials ORDER BY random() LIMIT 1)`,
  `DELETE FROM tasks WHERE id = (SELECT id FROM tasks WHERE title = 'Call' ORDER BY random() LIMIT 1)`,
  `UPDATE memberships SET specializations = ARRAY[md5(random()::text)]
   WHERE (organization_id, user_id) = (SELECT organization_id, user_id FROM memberships ORDER BY random() LIMIT 1)`,
  `SELECT app.sign_in_refused(NULL, 'unknown', md5(random()::text), 'a browser', '192.0.2.7')`,
  `UPDATE sessions SET expires_at = expires_at + interval '1 minute' WHERE id = (SELECT id FROM sessions ORDER BY random() LIMIT 1)`,
];

/** Writes until `transactions` are done. `every`: milliseconds between two seals. */
export async function makeHistory(
  place: Place,
  crowd: Known[],
  transactions: number,
  every = 100,
): Promise<History> {
  const history: History = { written: 0, late: 0, rolledBack: 0, verified: 0, alarms: [] };
  const staff = crowd.filter(({ role }) => role === 'admin' || role === 'coordinator');
  let writing = true;
  let next = 0;
  const writers = Array.from({ length: WRITERS }, async (_, seed) => {
    const dice = new Dice(seed + 1);
    await connected(seed % 3 ? place.appUrl : place.ownerUrl, async (client) => {
      while (next++ < transactions)
        await write(client, dice, seed % 3 ? dice.pick(staff) : undefined, history);
    });
  });
  const sealing = connected(place.ownerUrl, async (client) => {
    while (writing) {
      await sealAudit(client, place.heads);
      await pause(every);
    }
  });
  const verifying = connected(place.ownerUrl, async (client) => {
    while (writing) {
      history.alarms.push(...faultsOf(await verifyNow(client, place.heads)));
      history.verified += 1;
    }
  });
  await Promise.all(writers).finally(() => (writing = false));
  await Promise.all([sealing, verifying]);
  await connected(place.ownerUrl, (client) => sealAudit(client, place.heads));
  return history;
}

async function write(client: pg.Client, dice: Dice, who: Known | undefined, history: History): Promise<void> {
  await client.query('BEGIN');
  try {
    if (who) {
      const { sessionId, organizationId } = who.identity;
      await client.query(`SELECT app.enter($1, $2), set_config('app.request_id', $3, true)`, [
        sessionId,
        organizationId,
        randomUUID(),
      ]);
    }
    for (let n = dice.between(1, 3); n > 0; n -= 1)
      await client.query(dice.pick(who ? memberWrites : ownerWrites));
    if (dice.chance(0.1)) {
      await pause(dice.between(50, 400));
      history.late += 1;
    }
    if (dice.chance(0.05)) throw new Error('changed my mind');
    await client.query('COMMIT');
    history.written += 1;
  } catch (error) {
    await client.query('ROLLBACK');
    const known =
      (error as Error).message === 'changed my mind' || (error as { code?: string }).code === '40P01';
    if (!known) throw error;
    history.rolledBack += 1;
  }
}

/** As npm run audit:verify does it: heads first, then one snapshot. */
export async function verifyNow(client: pg.Client, heads: string): Promise<AuditReport> {
  const known = readHeads(heads)?.heads;
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await verifyAudit(client, known);
  } finally {
    await client.query('COMMIT');
  }
}

export function faultsOf(report: AuditReport): string[] {
  if (isIntact(report)) return [];
  const faults = report.chains.flatMap(({ firm, fault }) =>
    fault ? [`${firm.slug ?? firm.id}: block ${fault.block} ${fault.what}`] : [],
  );
  return [...faults, ...report.guards];
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
