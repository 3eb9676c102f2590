/** Lists of contacts as a kind of import. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Scope } from '@/lib/access/scope';
import type { Finding, ImportKind, Judged, List } from '../kind';
import { duplicatesOf } from './duplicates';
import { contactFields } from './columns';
import { nameOf, readContact, type ContactRow } from './row';
import { writeContacts } from './write';

export const contactKind: ImportKind = { fields: contactFields, judge, look, write: writeContacts };

/** Contacts may be alike by address, number or name, so no key tells two of them apart: all are in one lane, one after another. */
const LANE = 0;

function judge(list: List, _today: CalendarDate): Judged[] {
  const firstUses = new Map<string, ContactRow>();
  return list.records.map((record) => {
    const read = readContact(list, record);
    if (!read.ok) return { record: record.record, state: 'rejected', lane: LANE, findings: read.findings };
    const { row } = read;
    const repeated = repeatedBy(firstUses, row);
    return { record: record.record, state: 'waiting', lane: LANE, findings: repeated };
  });
}

function repeatedBy(firstUses: Map<string, ContactRow>, row: ContactRow): Finding[] {
  const { email } = row.cells;
  const key = email ?? `${nameOf(row.cells).toLowerCase()} ${row.cells.phonePrimary ?? ''}`;
  const first = firstUses.get(key);
  if (!first) {
    firstUses.set(key, row);
    return [];
  }
  const same = email ? 'the same e-mail address' : 'the same name and phone number';
  const reason = `Record ${first.record} (line ${first.line}) has ${same}: the two may be one.`;
  return [
    {
      level: 'warning',
      ...{
        cause: 'repeated',
        title: 'Twice in the list',
        column: '',
        value: email ?? nameOf(row.cells),
        reason,
      },
    },
  ];
}

async function look(scope: Scope, list: List, judged: readonly Judged[]): Promise<Judged[]> {
  const rows = list.records.flatMap((record) => {
    const read = readContact(list, record);
    return read.ok ? [read.row] : [];
  });
  const { known } = await duplicatesOf(scope, rows);
  return judged.map((one) => {
    const duplicate = one.state === 'waiting' ? known.get(one.record) : undefined;
    return duplicate ? { ...one, findings: [...one.findings, duplicate.finding] } : one;
  });
}
