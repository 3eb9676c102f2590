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

export async function duplicatesOf(
  scope: Scope,
  rows: readonly ContactRow[],
): Promise<Map<number, Duplicate>> {
  if (rows.length === 0) return new Map();
  const found = await alikeContacts(
    scope,
    rows.map(({ record, cells }) => ({
      record,
      name: nameOf(cells),
      email: cells.email,
      phones: [cells.phonePrimary, cells.phoneMobile, cells.phoneWork].flatMap((phone) =>
        phone ? [phone.replace(/\D/g, '').slice(-10)] : [],
      ),
    })),
  );
  return new Map(
    found.map(({ record, id, name, by }) => [
      record,
      {
        id,
        finding: {
          level: 'warning',
          cause: 'duplicate',
          title: 'The firm seems to have this contact',
          column: '',
          value: name,
          reason: `${name} is a contact of the firm ${words[by]}.`,
        },
      },
    ]),
  );
}
