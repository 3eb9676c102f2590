/** The firms with what a search of them is asked for: names of many spellings, numbers of three kinds, a document and a message. */
import type pg from 'pg';
import { buildFirms } from './firm';
import { insert, type Labels } from './rows';
import { addDocument, addMessage, addVersion } from './searchables';

const people: [label: string, first: string | null, last: string | null, company: string | null][] = [
  ['jose', 'José', 'Hernández', null],
  ['obrien', 'Maeve', "O'Brien", null],
  ['johnson', 'Robert', 'Johnson', 'Johnson & Daughters'],
  ['jonas', 'Jonas', 'Ekholm', null],
  ['john', 'John', 'Smith', null],
  ['macdonald', 'Fiona', 'MacDonald', null],
  ['nguyen', 'Linh', 'Nguyen', 'Lotus Title Company'],
  ['schwartz', 'Miriam', 'Schwartzenberg', null],
  ['will', null, null, 'The Will Trust'],
  ['redwood', null, null, 'Redwood Holdings LLC'],
  ['gonzalez', 'Pilar', 'Gonzalez', null],
  ['wojcik', 'Paweł', 'Wójcik', 'Escrow Partners'],
  ['sanchez', 'Rosa', 'Sanchez', null],
  ['williams', 'Tyrone', 'Williams', 'First Pacific Bank'],
];

export async function searchedFirm(owner: pg.Client): Promise<Labels> {
  const labels = await buildFirms(owner);
  const organization_id = labels.id('lake');
  for (const [label, first_name, last_name, company] of people) {
    const email = label === 'wojcik' ? 'pawel@escrowpartners.example' : null;
    const phone_mobile = label === 'sanchez' ? '(415) 555-0134' : null;
    const row = {
      organization_id,
      id: labels.id(label),
      first_name,
      last_name,
      company,
      email,
      phone_mobile,
    };
    await insert(owner, 'contacts', row);
  }
  for (const [label, number, name, client] of [
    ['elm', 'EX-2024-0012', 'Redwood Holdings, 1200 Elm Street', 'redwood'],
    ['harbor', 'EX-2024-000123', 'Harbor Boulevard warehouse', 'jose'],
    ['oak', '24-7781/B', 'Oak Avenue duplex', 'will'],
  ] as const) {
    await insert(owner, 'exchanges', {
      organization_id,
      id: labels.id(label),
      exchange_number: number,
      name,
      exchange_type: 'delayed',
      client_id: labels.id(client),
      coordinator_id: labels.id('carol'),
    });
  }
  await owner.query('UPDATE tasks SET title = $1 WHERE id = $2', [
    'Collect the identification notice',
    labels.id('x1 of carol'),
  ]);
  await addDocument(owner, labels, 'deed', { title: 'Warranty deed', exchange_id: labels.id('elm') });
  await addVersion(owner, labels, 'deed', 'closing-statement_final.pdf');
  await addMessage(owner, labels, ['late', 'elm', 'carol'], {
    content: `${'The buyer wants more time. '.repeat(12)}The appraisal by Kowalczyk is late,\nand José knows. ${'We wait. '.repeat(40)}`,
  });
  await owner.query('SELECT app.count_search_words(id) FROM organizations');
  return labels;
}
