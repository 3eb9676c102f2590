/** Lists that wait to be imported: one of matters, and those of contacts by whoever sent them. */
import type { Firm } from '../people';
import type { Kit } from './kit';

export async function addImports({ id, add }: Kit): Promise<void> {
  for (const [label, firm, kind, person] of [
    ['matters of lake', 'lake', 'matters', 'ada'],
    ['contacts of ada', 'lake', 'contacts', 'ada'],
    ['contacts of carol', 'lake', 'contacts', 'carol'],
    ['contacts of bay', 'bay', 'contacts', 'tara'],
  ] as [string, Firm, string, string][]) {
    await add('import_runs', firm, {
      id: id(label),
      kind,
      state: 'uploaded',
      file_name: 'list.csv',
      file_size: 10,
      headers: ['Last Name'],
      records: 1,
      created_by: id(person),
    });
    await add('import_rows', firm, { run_id: id(label), record: 1, line: 2, cells: ['Okafor'] });
  }
  for (const [label, firm, kind, person] of [
    ['matters at lake', 'lake', 'matters', 'ada'],
    ['contacts at lake', 'lake', 'contacts', 'ada'],
    ['contacts at bay', 'bay', 'contacts', 'tara'],
  ] as [string, Firm, string, string][]) {
    await add('import_mappings', firm, { kind, fingerprint: label, mapping: '[]', updated_by: id(person) });
  }
}
