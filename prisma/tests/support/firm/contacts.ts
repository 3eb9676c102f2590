/** Contacts, most with a sign-in of their own, and what is known of the means of some. */
import type { Firm } from '../people';
import type { Kit } from './kit';

export async function addContacts({ id, add }: Kit): Promise<void> {
  const contact = (firm: Firm, label: string, person?: string) =>
    add('contacts', firm, { id: id(label), last_name: label, user_id: person && id(person) });
  await contact('lake', 'kClara', 'clara');
  await contact('lake', 'kColin', 'colin');
  await contact('lake', 'kTrust');
  await contact('lake', 'kTara', 'tara');
  await contact('lake', 'kTheo', 'theo');
  await contact('lake', 'kCarol', 'carol');
  await contact('lake', 'kAgnes', 'agnes');
  await contact('lake', 'kLender');
  await contact('lake', 'kLoose');
  await contact('bay', 'kBill', 'bill');
  await contact('bay', 'kTaraAtBay', 'tara');
  for (const [firm, label] of [
    ['lake', 'kClara'],
    ['lake', 'kColin'],
    ['bay', 'kBill'],
  ] as const) {
    await add('contact_finances', firm, { contact_id: id(label), credit_score: 700 });
    await add('tax_identifiers', firm, {
      id: id(`tax id of ${label}`),
      contact_id: id(label),
      kind: 'ssn',
      encrypted: Buffer.from('sealed'),
      last_four: '1234',
    });
  }
}
