/** Questions whose answers change when a policy is dropped or widened: what is seen, changed, moved and inserted. */
import type pg from 'pg';
import type { Role } from '@/lib/platform/database/door';
import { expectedRows } from '../expected/rows';
import { expectedWrites } from '../expected/writes';
import { attempt, enter } from './act';
import { agencyFile, insertables, insertStatement, otherFirm, othersFile, ownFile } from './inserts';
import { actors } from './people';
import type { Labels } from './rows';

interface Probe {
  text: string;
  values?: unknown[];
}

export function probesOf(labels: Labels, table: string, role: Role): Probe[] {
  const { person } = actors[role];
  const key = expectedRows[table]!.key.join(', ');
  const probes: Probe[] = [{ text: `SELECT ${key} FROM ${table} ORDER BY ${key}` }];
  const { change, among = 'true' } = expectedWrites[table] ?? {};
  if (change) {
    // Where all rows are tried, no column is read: only the policies for UPDATE choose them.
    probes.push({ text: `UPDATE ${table} SET ${change[0]} = '${change[1]}' WHERE ${among}` });
    probes.push({ text: `UPDATE ${table} SET organization_id = '${labels.id('bay')}'` });
  }
  for (const place of [ownFile, othersFile, agencyFile, otherFirm]) {
    for (const [into, row] of insertables(labels, place, person)) {
      if (into !== table) continue;
      for (const given of variants(into, row, labels)) {
        const [text, values] = insertStatement([into, given]);
        probes.push({ text, values });
        // Whoever opens a conversation must see it at once, or could not bring its members in.
        if (into === 'conversations') probes.push({ text: `${text} RETURNING kind`, values });
      }
    }
  }
  if (table === 'identification_notice_properties') {
    // What was sent names nothing more: a policy refuses first, or else the rule does.
    for (const { firm, file } of [ownFile, othersFile, otherFirm]) {
      const [text, values] = insertStatement([
        table,
        {
          organization_id: labels.id(firm),
          notice_id: labels.id(`notice of ${file}`),
          property_id: labels.id(`bare of ${file}`),
          description: 'x',
        },
      ]);
      probes.push({ text, values });
    }
  }
  if (table === 'tasks') {
    probes.push(
      { text: `UPDATE tasks SET status = 'cancelled'` },
      // No column is read: only the policies for UPDATE choose the rows.
      { text: `UPDATE tasks SET status = 'in_progress'` },
      { text: `UPDATE tasks SET assigned_to = '${labels.id('dan')}'` },
      { text: `UPDATE tasks SET exchange_id = '${labels.id('x2')}'` },
    );
  }
  if (table === 'exchange_finances') {
    probes.push({
      text: `UPDATE ${table} SET exchange_id = '${labels.id('x4')}' WHERE exchange_id = '${labels.id('x1')}'`,
    });
  }
  return probes;
}

/** The same row in somebody else's name, on no file, for another person. */
function variants(table: string, row: Record<string, unknown>, labels: Labels): Record<string, unknown>[] {
  const dan = labels.id('dan');
  switch (table) {
    case 'exchanges':
      return [row, { ...row, coordinator_id: dan }];
    case 'domain_events':
      return [
        row,
        { ...row, actor_id: dan },
        { ...row, kind: 'exchange.opened' },
        { ...row, kind: 'property.proposed' },
        { ...row, exchange_id: null },
        { ...row, exchange_id: null, actor_id: dan },
      ];
    case 'tasks':
      return [
        row,
        { ...row, exchange_id: null, assigned_to: dan },
        { ...row, exchange_id: null, assigned_to: row.created_by },
      ];
    case 'messages':
      return [row, { ...row, sender_id: dan }, { ...row, message_type: 'system' }];
    case 'conversation_reads':
      return [row, { ...row, user_id: dan }];
    case 'conversations':
      return [row, { ...row, kind: 'exchange' }];
    case 'notes':
      return [row, { ...row, exchange_id: null, task_id: labels.id('no file, of dan') }];
    case 'exchange_properties':
      return [row, { ...row, side: 'relinquished' }, { ...row, status: 'identified' }];
    case 'property_finances':
      return [row, { ...row, property_id: labels.id('named of x1') }];
    case 'identification_notices':
      return [row, { ...row, method: row.method === 'paper' ? 'portal' : 'paper' }];
    case 'invoice_lines':
      return [row, { ...row, expense_id: labels.id('cost of x2') }];
    default:
      return [row];
  }
}

/** What each probe answers: the rows seen, the number changed, or the code of the refusal. */
export async function answers(
  client: pg.ClientBase,
  labels: Labels,
  table: string,
  role: Role,
): Promise<string[]> {
  await client.query('SAVEPOINT answers');
  await enter(client, labels, actors[role]);
  const found: string[] = [];
  for (const { text, values } of probesOf(labels, table, role)) {
    const { code, count, rows } = await attempt(client, text, values);
    found.push(code ?? `${count} ${rows.map((row) => Object.values(row).join('/')).join()}`);
  }
  await client.query('ROLLBACK TO SAVEPOINT answers');
  return found;
}
