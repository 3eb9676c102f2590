/** One row for each table that a member may insert into, in a firm and on a file of choice. */
import { identificationInserts } from './inserts/identification';
import { messageInserts } from './inserts/messages';
import { moneyInserts } from './inserts/money';
import type { Insertable, Place } from './inserts/place';
import { workInserts } from './inserts/work';
import type { Labels } from './rows';

export type { Insertable, Place };

export const ownFile: Place = {
  firm: 'lake',
  file: 'x1',
  contact: 'kLoose',
  person: 'colin',
  direct: 'ada and carol',
  newcomer: 'abel',
  tasks: ['x1 of tara', 'x1 of carol'],
};
export const othersFile: Place = {
  ...ownFile,
  file: 'x2',
  direct: 'dan and colin',
  tasks: ['x2 of dan', 'x2 of clara, not on it'],
};
/** Where an agency takes part. */
export const agencyFile: Place = { ...othersFile, file: 'x5', direct: 'dan, tara and agnes' };
export const otherFirm: Place = {
  firm: 'bay',
  file: 'y1',
  contact: 'kTaraAtBay',
  person: 'bill',
  direct: 'tara and bess',
  newcomer: 'gus',
  tasks: ['y1 of tara', 'y1 of bess'],
};
/** Says lake and points into bay: only the composite keys can refuse it. */
export const acrossFirms: Place = { ...otherFirm, firm: 'lake' };

/** Rows that point at nothing but their firm, so that none of them can point into another. */
export const pointingNowhere = [
  ...['conversations', 'message_templates', 'task_templates', 'saved_views', 'custom_field_definitions'],
  'calendar_feeds',
];

/** Rows that only the place can make wrong. `by`: who writes. */
export function insertables(labels: Labels, place: Place, by: string): Insertable[] {
  const id = (label: string) => labels.id(label);
  const organization_id = id(place.firm);
  const on = { organization_id, exchange_id: id(place.file) };
  const writing = { id, place, by };
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
    ['exchange_properties', { ...on, side: 'replacement', address_line1: 'New' }],
    ['property_finances', { ...on, property_id: id(`bare of ${place.file}`) }],
    ['exchange_eligibility', { ...on, answers: {} }],
    ['tasks', { ...on, title: 'New', task_type: 'general', created_by: id(by) }],
    ['domain_events', { ...on, kind: 'task.moved', actor_id: id(by) }],
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
    ['saved_views', { organization_id, list: 'exchanges', name: 'New' }],
    [
      'custom_field_definitions',
      { organization_id, entity: 'exchange', key: 'new', label: 'New', kind: 'text' },
    ],
    ...messageInserts(writing),
    ...workInserts(writing),
    ...moneyInserts(writing),
    ...identificationInserts(writing),
  ];
}

export function insertStatement([table, row]: Insertable): [text: string, values: unknown[]] {
  const columns = Object.keys(row);
  const marks = columns.map((_, n) => `$${n + 1}`);
  return [`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks.join(', ')})`, Object.values(row)];
}
