/** Writes contacts of a list; those that the firm seems to have as the importer chose: leave, fill what is empty, make anyway. */
import { createContacts } from '@/lib/contacts/create-many';
import type { Scope } from '@/lib/access/scope';
import type { List, Options, Written } from '../kind';
import { duplicatesOf } from './duplicates';
import { fillEmpty } from './fill-empty';
import { readContact, type ContactRow } from './row';

export async function writeContacts(scope: Scope, list: List, { duplicates }: Options): Promise<Written[]> {
  const read = list.records.map((record) => ({ record, read: readContact(list, record) }));
  const rows = read.flatMap(({ read: one }) => (one.ok ? [one.row] : []));
  const alike = duplicates !== 'create' && (await duplicatesOf(scope, rows, { within: true }));
  const written: Written[] = read.flatMap(({ record, read: one }): Written[] =>
    one.ok ? [] : [{ record: record.record, state: 'rejected', findings: one.findings }],
  );
  const fresh = new Map<number, ContactRow>();
  const again: { row: ContactRow; first: ContactRow }[] = [];
  for (const row of rows) {
    const there = alike && alike.known.get(row.record);
    if (there) {
      const state = duplicates === 'update' ? await fillEmpty(scope, there.id, row) : 'skipped';
      written.push({ record: row.record, state, findings: [there.finding], subjectId: there.id });
      continue;
    }
    // Twice in one batch: the first is not stored yet.
    const first = alike && alike.earlier.get(row.record)?.find((record) => fresh.has(record));
    if (first) again.push({ row, first: fresh.get(first)! });
    else fresh.set(row.record, row);
  }
  const ids = await createContacts(
    scope,
    [...fresh.values()].map(({ cells }) => cells),
  );
  const idOf = new Map([...fresh.values()].map((row, index) => [row, ids[index]!] as const));
  for (const [row, subjectId] of idOf) {
    written.push({ record: row.record, state: 'imported', findings: [], subjectId });
  }
  for (const { row, first } of again) {
    const subjectId = idOf.get(first)!;
    const state = duplicates === 'update' ? await fillEmpty(scope, subjectId, row) : 'skipped';
    written.push({ record: row.record, state, findings: [], subjectId });
  }
  return written;
}
