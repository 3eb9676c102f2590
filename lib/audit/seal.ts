/** Seals what was recorded, and writes the new heads into the file outside the database. The worker does it every minute. */
import { statSync } from 'node:fs';
import type pg from 'pg';
import { log } from '@/lib/platform/log';
import { appendHeads, readHeads, type Head } from './heads';
import { headsDue } from './sql/heads-due';

export interface Sealed {
  blocks: number;
  entries: number;
  /** Lines added to the heads file; more than blocks when an earlier run sealed and could not write. */
  heads: number;
}

/** The last head of each firm, and how far the file was read: it grows by a few lines a minute and is not read anew. */
const known = new Map<string, { ino: number; end: number; last: Map<string, Head> }>();

/**
 * `client`: the owner's connection, outside a transaction. `file`: see headsFile. Throws when the database no longer has a
 * block that the file knows: somebody changed the chain, or an older copy of the database was put back. What is not concerned
 * is sealed and written all the same.
 */
export async function sealAudit(client: pg.ClientBase, file: string): Promise<Sealed> {
  const { rows: sealed } = await client.query<{ entries: number }>('SELECT entries FROM app.seal_audit()');
  const last = lastHeads(file);
  const due = await headsDue(client, [...last.values()]);
  const changed = [...last.values()].filter(
    ({ organization, block, hash }) =>
      !due.some((head) => head.organization === organization && head.block === block && head.hash === hash),
  );
  const broken = new Set(changed.map(({ organization }) => organization));
  const fresh = due.filter(
    ({ organization, block }) => !broken.has(organization) && block > (last.get(organization)?.block ?? 0),
  );
  appendHeads(file, fresh);
  if (changed.length > 0) {
    // What a job of the system throws is read by the admins of every firm, so that which ones it is stands in the log alone.
    log.error(
      { changed: changed.map(({ organization, block }) => ({ organization, block })) },
      'the audit is not what the heads file says',
    );
    throw new Error('The audit is not what the heads file says. Run npm run audit:verify.');
  }
  const entries = sealed.reduce((sum, block) => sum + block.entries, 0);
  return { blocks: sealed.length, entries, heads: fresh.length };
}

function lastHeads(file: string): Map<string, Head> {
  const { ino, size } = statSync(file, { throwIfNoEntry: false }) ?? { ino: 0, size: 0 };
  const before = known.get(file);
  // Moved away or replaced: what is there now counts.
  const same = before && before.ino === ino && before.end <= size ? before : { end: 0, last: new Map() };
  const read = readHeads(file, same.end);
  const last = same.last as Map<string, Head>;
  for (const head of read?.heads ?? []) {
    if (head.block >= (last.get(head.organization)?.block ?? 0)) last.set(head.organization, head);
  }
  known.set(file, { ino, end: read?.end ?? 0, last });
  return last;
}
