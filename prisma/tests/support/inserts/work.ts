/** Documents, notes, and tasks that wait. */
import { randomBytes } from 'node:crypto';
import { firmOf } from '../firm/kit';
import type { Insertable, Writing } from './place';

export function workInserts({ id, place }: Writing): Insertable[] {
  const organization_id = id(place.firm);
  const on = { organization_id, exchange_id: id(place.file) };
  const [task, dependsOn] = place.tasks;
  const house = firmOf(place.file);
  return [
    ['documents', { ...on, title: 'New' }],
    [
      'document_versions',
      {
        organization_id,
        document_id: id(`paper of ${place.file}, standard`),
        file_name: 'new.pdf',
        media_type: 'application/pdf',
        byte_size: 4,
        sha256: Buffer.alloc(32),
        storage_key: 'new',
      },
    ],
    ['notes', { ...on, body: 'New' }],
    ['task_recurrences', { ...on, every: 1, unit: 'week', starts_on: '2026-12-07' }],
    [
      'task_template_dependencies',
      {
        organization_id,
        template_id: id(`third of ${house}`),
        depends_on_id: id(`template of ${house}`),
      },
    ],
    ['calendar_feeds', { organization_id, token_hash: randomBytes(32) }],
    ['task_dependencies', { organization_id, task_id: id(task), depends_on_id: id(dependsOn) }],
  ];
}
