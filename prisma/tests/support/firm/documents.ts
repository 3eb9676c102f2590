/**
 * Documents at each level, with a file each. Clara sees hers as the client of x1 and x4, at the level that gives; tara takes
 * part in x1 at a limited level and in x5 at the full one. Notes, some of them private, and tasks that wait for others.
 */
import type { Firm } from '../people';
import { firmOf, type Kit } from './kit';

const papers: [file: string, level: string, more?: object][] = [
  ['x1', 'limited'],
  ['x1', 'standard'],
  ['x1', 'full'],
  ['x2', 'standard'],
  ['x3', 'standard'],
  ['x4', 'standard'],
  ['x4', 'full'],
  ['x5', 'full'],
  ['y1', 'standard'],
];

export async function addDocuments({ id, add }: Kit): Promise<void> {
  const paper = async (firm: Firm, label: string, belongsTo: object) => {
    await add('documents', firm, { id: id(label), title: 'Paper', ...belongsTo });
    await add('document_versions', firm, {
      id: id(`file of ${label}`),
      document_id: id(label),
      version: 1,
      file_name: 'paper.pdf',
      media_type: 'application/pdf',
      byte_size: 4,
      sha256: Buffer.alloc(32),
      storage_key: `${firm}/${label}`,
    });
  };
  for (const [file, level] of papers) {
    await paper(firmOf(file), `paper of ${file}, ${level}`, { exchange_id: id(file), access_level: level });
  }
  await paper('lake', 'paper of x1, archived', { exchange_id: id('x1'), archived_at: new Date() });
  await paper('lake', 'paper of kClara', { contact_id: id('kClara') });
  await paper('bay', 'paper of kBill', { contact_id: id('kBill') });
}

export async function addNotes({ id, add }: Kit): Promise<void> {
  for (const [label, author, about] of [
    ['note on x1 by carol', 'carol', { exchange_id: 'x1' }],
    ['note on x1 by ada', 'ada', { exchange_id: 'x1' }],
    ['private on x1 by carol', 'carol', { exchange_id: 'x1' }],
    ['private on x1 by ada', 'ada', { exchange_id: 'x1' }],
    ['private on x1 by dan', 'dan', { exchange_id: 'x1' }],
    ['note on x2 by dan', 'dan', { exchange_id: 'x2' }],
    ['note on x2 by carol', 'carol', { exchange_id: 'x2' }],
    ['note on kClara by dan', 'dan', { contact_id: 'kClara' }],
    ['private on kClara by dan', 'dan', { contact_id: 'kClara' }],
    ['note on task of carol by ada', 'ada', { task_id: 'no file, of carol' }],
    ['note on task of dan by dan', 'dan', { task_id: 'no file, of dan' }],
    ['note on y1 by bess', 'bess', { exchange_id: 'y1' }],
    ['private on y1 by bess', 'bess', { exchange_id: 'y1' }],
  ] as const) {
    const [column, target] = Object.entries(about)[0]!;
    await add('notes', author === 'bess' ? 'bay' : 'lake', {
      id: id(label),
      body: 'Noted.',
      author_id: id(author),
      is_private: label.startsWith('private'),
      [column]: id(target),
    });
  }
}

export async function addDependencies({ id, add }: Kit): Promise<void> {
  for (const [firm, task, other] of [
    ['lake', 'x1 of carol', 'x1 of clara'],
    ['lake', 'no file, of carol', 'x1 of carol'],
    ['lake', 'no file, of dan', 'x2 of dan'],
    ['bay', 'no file, of bess', 'y1 of bess'],
  ] as const) {
    await add('task_dependencies', firm, { task_id: id(task), depends_on_id: id(other) });
  }
}
