/** Whom of the list the firm seems to have. */
import type { Scope } from '@/lib/access/scope';
import type { Finding } from '../kind';
import { nameOf, type ContactRow } from './row';
import { alikeContacts } from './sql/alike-contacts';

export interface Duplicate {
  id: string;
  finding: Finding;
}

const words = {
  email: 'with the same e-mail address',
  phone: 'with the same phone number',
  name: 'of the same name',
};

export interface Duplicates {
  /** The contact of the firm that a record seems to be. */
  known: Map<number, Duplicate>;
  /** The earlier records that it seems to repeat, the likeliest first; only where they were asked for. */
  earlier: Map<number, number[]>;
}

export async function duplicatesOf(
  scope: Scope,
  rows: readonly ContactRow[],
  { within = false } = {},
): Promise<Duplicates> {
  const duplicates: Duplicates = { known: new Map(), earlier: new Map() };
  if (rows.length === 0) return duplicates;
  const asked = rows.map(({ record, cells }) => ({
    record,
    name: nameOf(cells),
    email: cells.email,
    phones: [cells.phonePrimary, cells.phoneMobile, cells.phoneWork, cells.phoneHome].flatMap(
      (phone) => phone ?? [],
    ),
  }));
  for (const { record, id, first, name, by } of await alikeContacts(scope, asked, within)) {
    if (id !== null) duplicates.known.set(record, { id, finding: findingOf(name, by) });
    else if (first !== null) {
      duplicates.earlier.set(record, [...(duplicates.earlier.get(record) ?? []), first]);
    }
  }
  return duplicates;
}

const findingOf = (name: string, by: keyof typeof words): Finding => ({
  level: 'warning',
  cause: 'duplicate',
  title: 'The firm seems to have this contact',
  column: '',
  value: name,
  reason: `${name} is a contact of the firm ${words[by]}.`,
});
