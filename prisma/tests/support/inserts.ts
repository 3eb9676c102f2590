/** One row for each table that a member may insert into, in a firm and on a file of choice. */
import type { Labels } from './rows';

export interface Place {
  firm: 'lake' | 'bay';
  /** A file of that firm. */
  file: string;
  /** A contact and a member of that firm. */
  contact: string;
  person: string;
}

export const ownFile: Place = { firm: 'lake', file: 'x1', contact: 'kLoose', person: 'colin' };
export const othersFile: Place = { firm: 'lake', file: 'x2', contact: 'kLoose', person: 'colin' };
export const otherFirm: Place = { firm: 'bay', file: 'y1', contact: 'kTaraAtBay', person: 'bill' };
/** Says lake and points into bay: only the composite keys can refuse it. */
export const acrossFirms: Place = { ...otherFirm, firm: 'lake' };

export type Insertable = [table: string, row: Record<string, unknown>];

/** Rows that only the place can make wrong. `by`: who writes. */
export function insertables(labels: Labels, place: Place, by: string): Insertable[] {
  const id = (label: string) => labels.id(label);
  const organization_id = id(place.firm);
  const on = { organization_id, exchange_id: id(place.file) };
  return [
    ['contacts', { organization_id, last_name: 'New', primary_contact_for: id(place.contact) }],
    ['contact_finances', { organization_id, contact_id: id(place.contact), credit_score: 650 }],
    [
      'tax_identifiers',
      { organization_id, contact_id: id(place.contact), kind: 'ein', encrypted: '\\x00', last_four: '0000' },
    ],
    [
      'exchanges',
      {
        organization_id,
        name: 'New',
        exchange_type: 'delayed',
        client_id: id(place.contact),
        coordinator_id: id(by),
      },
    ],
    ['exchange_participants', { ...on, participant_id: id(place.contact), role: 'observer' }],
    ['exchange_properties', { ...on, side: 'relinquished', address_line1: 'New' }],
    ['property_finances', { ...on, property_id: id(`bare of ${place.file}`) }],
    ['tasks', { ...on, title: 'New', task_type: 'general', created_by: id(by) }],
    ['domain_events', { ...on, kind: 'task.added', actor_id: id(by) }],
    [
      'agency_assignments',
      { organization_id, agency_user_id: id(place.person), third_party_user_id: id('tara') },
    ],
    [
      'task_templates',
      {
        organization_id,
        exchange_type: 'reverse',
        code: 'new',
        title: 'New',
        task_type: 'general',
        anchor: 'transfer',
        offset_days: 1,
      },
    ],
  ];
}

export function insertStatement([table, row]: Insertable): [text: string, values: unknown[]] {
  const columns = Object.keys(row);
  const marks = columns.map((_, n) => `$${n + 1}`);
  return [`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks.join(', ')})`, Object.values(row)];
}
