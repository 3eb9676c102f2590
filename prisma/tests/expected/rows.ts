/**
 * Which rows of the fixture (support/firm.ts) each role may see, written from spec and fixture, not from the policies:
 * ada runs lake; carol coordinates x1 and takes part in x3; clara is the client of x1 and x4; tara is the attorney on x1;
 * agnes is tara's agency. Tara and agnes both take part in x5.
 */
import { importRows } from './rows/imports';
import { type Expected, staffOnly, unreachable } from './rows/kinds';
import { messageRows } from './rows/messages';
import { moneyRows } from './rows/money';
import { taskRows } from './rows/tasks';
import { workRows } from './rows/work';

const lakePeople = ['abel', 'ada', 'agnes', 'carol', 'clara', 'colin', 'dan', 'ivan', 'tara', 'theo'];
const atLake = (people: string[]) => people.map((person) => `lake/${person}`);
const nobody = 'denied' as const;

const byExchange = {
  admin: ['x1', 'x2', 'x3', 'x4', 'x5'],
  coordinator: ['x1', 'x3'],
  client: ['x1', 'x4'],
  third_party: ['x1', 'x5'],
  agency: ['x1', 'x5'],
  hiddenFromAll: ['y1'],
};

const byProperty = {
  admin: ['x1 relinquished', 'x1 replacement', 'x2 relinquished', 'x3 relinquished', 'x4 relinquished'],
  coordinator: ['x1 relinquished', 'x1 replacement', 'x3 relinquished'],
  client: ['x1 relinquished', 'x1 replacement', 'x4 relinquished'],
  hiddenFromAll: ['y1 relinquished'],
};

const lakeContacts = [
  'kAgnes',
  'kCarol',
  'kClara',
  'kColin',
  'kLender',
  'kLoose',
  'kTara',
  'kTheo',
  'kTrust',
];

export const expectedRows: Record<string, Expected> = {
  ...messageRows,
  ...workRows,
  ...taskRows,
  ...moneyRows,
  organizations: {
    key: ['id'],
    admin: ['lake'],
    coordinator: ['lake'],
    client: ['lake'],
    third_party: ['lake'],
    agency: ['lake'],
    hiddenFromAll: ['bay'],
  },
  memberships: {
    key: ['organization_id', 'user_id'],
    admin: atLake(lakePeople),
    coordinator: atLake(lakePeople),
    client: atLake(['carol', 'clara', 'tara']),
    third_party: atLake(['agnes', 'carol', 'clara', 'dan', 'tara']),
    agency: atLake(['agnes', 'carol', 'clara', 'dan', 'tara']),
    hiddenFromAll: ['bay/bess', 'bay/bill', 'bay/gus', 'bay/tara'],
  },
  users: {
    key: ['id'],
    admin: lakePeople,
    coordinator: lakePeople,
    client: ['carol', 'clara', 'tara'],
    third_party: ['agnes', 'carol', 'clara', 'dan', 'tara'],
    agency: ['agnes', 'carol', 'clara', 'dan', 'tara'],
    hiddenFromAll: ['bess', 'bill', 'gus'],
    atBay: ['bess', 'bill', 'gus', 'tara'],
  },
  user_credentials: {
    key: ['user_id'],
    ...unreachable,
    hiddenFromAll: [...lakePeople, 'bess', 'bill', 'gus'],
  },
  // One's own, wherever one signed in; tara also has one at bay.
  sessions: {
    key: ['id'],
    admin: ['ada at lake'],
    coordinator: ['carol at lake'],
    client: ['clara at lake'],
    third_party: ['tara at bay', 'tara at lake'],
    agency: ['agnes at lake'],
    hiddenFromAll: [
      ...['abel', 'colin', 'dan', 'ivan', 'theo'].map((person) => `${person} at lake`),
      ...['bess', 'bill', 'gus'].map((person) => `${person} at bay`),
    ],
    notAllForAdmin: true,
    atBay: ['tara at bay', 'tara at lake'],
  },
  contacts: {
    key: ['id'],
    admin: lakeContacts,
    coordinator: lakeContacts,
    client: ['kClara'],
    third_party: ['kClara', 'kTara', 'kTrust'],
    agency: ['kClara', 'kTara', 'kTrust'],
    hiddenFromAll: ['kBill', 'kTaraAtBay'],
  },
  contact_finances: { key: ['contact_id'], ...staffOnly(['kClara', 'kColin'], ['kBill']) },
  tax_identifiers: {
    key: ['id'],
    ...staffOnly(['tax id of kClara', 'tax id of kColin'], ['tax id of kBill']),
  },
  exchanges: { key: ['id'], ...byExchange },
  exchange_cards: { key: ['exchange_id'], ...byExchange },
  exchange_numbers: { key: ['exchange_id'], ...byExchange },
  exchange_eligibility: { key: ['exchange_id'], ...staffOnly(['x3', 'x5'], ['y1'], ['x3']) },
  exchange_stage_changes: {
    key: ['id'],
    ...{ admin: ['x1 moved', 'x2 moved', 'x4 moved', 'x5 moved'], coordinator: ['x1 moved'] },
    ...{ client: ['x1 moved', 'x4 moved'], third_party: ['x1 moved', 'x5 moved'] },
    ...{ agency: ['x1 moved', 'x5 moved'], hiddenFromAll: ['y1 moved'] },
  },
  exchange_finances: { key: ['exchange_id'], ...byExchange, third_party: nobody, agency: nobody },
  exchange_number_counters: {
    key: ['organization_id'],
    ...unreachable,
    hiddenFromAll: ['bay', 'lake'],
  },
  exchange_access: {
    key: ['user_id', 'via', 'exchange_id'],
    admin: [
      'abel/agency/x2',
      'agnes/agency/x1',
      'agnes/agency/x5',
      'agnes/participant/x5',
      'carol/coordinator/x1',
      'carol/participant/x3',
      'clara/client/x1',
      'clara/client/x4',
      'colin/client/x2',
      'dan/coordinator/x2',
      'dan/coordinator/x3',
      'dan/coordinator/x5',
      'tara/participant/x1',
      'tara/participant/x5',
      'theo/attorney/x2',
    ],
    coordinator: ['carol/coordinator/x1', 'carol/participant/x3'],
    client: ['clara/client/x1', 'clara/client/x4'],
    third_party: ['tara/participant/x1', 'tara/participant/x5'],
    agency: ['agnes/agency/x1', 'agnes/agency/x5', 'agnes/participant/x5'],
    hiddenFromAll: ['bess/coordinator/y1', 'bill/client/y1', 'gus/agency/y1', 'tara/participant/y1'],
  },
  exchange_participants: {
    key: ['id'],
    admin: [
      ...['x1 attorney', 'x1 lender', 'x2 lender', 'x3 left', 'x3 observer', 'x5 agent', 'x5 attorney'],
    ],
    coordinator: ['x1 attorney', 'x1 lender', 'x3 left', 'x3 observer'],
    client: nobody,
    third_party: ['x1 attorney', 'x5 attorney'],
    agency: ['x1 attorney', 'x5 attorney'],
    hiddenFromAll: ['y1 attorney'],
  },
  agency_assignments: {
    key: ['id'],
    admin: ['abel for theo', 'agnes for tara', 'agnes for theo, ended'],
    coordinator: ['abel for theo', 'agnes for tara', 'agnes for theo, ended'],
    client: nobody,
    third_party: nobody,
    agency: ['agnes for tara', 'agnes for theo, ended'],
    hiddenFromAll: ['gus for tara at bay'],
  },
  exchange_properties: {
    key: ['id'],
    admin: ['bare of x1', 'bare of x2', 'named of x1', 'named of x2', ...byProperty.admin],
    coordinator: ['bare of x1', 'named of x1', ...byProperty.coordinator],
    client: ['bare of x1', 'named of x1', ...byProperty.client],
    third_party: nobody,
    agency: nobody,
    hiddenFromAll: ['bare of y1', 'named of y1', ...byProperty.hiddenFromAll],
  },
  property_finances: { key: ['property_id'], ...byProperty, third_party: nobody, agency: nobody },
  identification_notices: {
    key: ['id'],
    ...staffOnly(['notice of x1', 'notice of x2'], ['notice of y1'], ['notice of x1']),
    client: ['notice of x1'],
  },
  identification_notice_properties: {
    key: ['notice_id', 'property_id'],
    ...staffOnly(
      ['notice of x1/named of x1', 'notice of x2/named of x2'],
      ['notice of y1/named of y1'],
      ['notice of x1/named of x1'],
    ),
    client: ['notice of x1/named of x1'],
  },
  saved_views: {
    key: ['id'],
    admin: ['view of ada', 'view of carol, shared', 'view of dan, shared'],
    coordinator: ['view of carol', 'view of carol, shared', 'view of dan, shared'],
    client: ['view of clara'],
    third_party: ['view of tara'],
    agency: ['view of agnes'],
    hiddenFromAll: ['view of bess', 'view of dan', 'view of tara at bay'],
    notAllForAdmin: true,
    atBay: ['view of tara at bay'],
  },
  ...importRows,
  custom_field_definitions: {
    key: ['id'],
    ...staffOnly(
      ['choice on exchanges of lake', 'choice on contacts of lake'],
      ['choice on exchanges of bay'],
    ),
  },
  task_templates: {
    key: ['id'],
    ...staffOnly(
      ['second of lake', 'template of lake', 'third of lake'],
      ['second of bay', 'template of bay', 'third of bay'],
    ),
  },
  tasks: {
    key: ['id'],
    admin: [
      'no file, of carol',
      'no file, of clara',
      'no file, of dan',
      'x1 of carol',
      'x1 of clara',
      'x1 of tara',
      'x2 of clara, not on it',
      'x2 of dan',
      'x3 of nobody',
      'x4 of clara',
      'x4 of clara, blocked',
    ],
    coordinator: ['no file, of carol', 'x1 of carol', 'x1 of clara', 'x1 of tara', 'x3 of nobody'],
    client: ['x1 of clara', 'x4 of clara', 'x4 of clara, blocked'],
    third_party: ['x1 of tara'],
    agency: nobody,
    hiddenFromAll: ['no file, of bess', 'y1 of bess', 'y1 of tara'],
  },
  domain_events: {
    key: ['id'],
    admin: ['event of lake', 'event of x1', 'event of x2'],
    coordinator: ['event of x1'],
    client: nobody,
    third_party: nobody,
    agency: nobody,
    hiddenFromAll: ['event of bay', 'event of y1'],
  },
  // Those of the system are of no firm, and every firm's admin sees them.
  job_runs: {
    key: ['id'],
    admin: ['job of lake', 'job of the system'],
    coordinator: nobody,
    client: nobody,
    third_party: nobody,
    agency: nobody,
    hiddenFromAll: ['job of bay'],
    atBay: ['job of bay', 'job of the system'],
  },
  search_documents: { key: ['organization_id'], ...unreachable, hiddenFromAll: ['bay', 'lake'] },
  search_words: { key: ['organization_id'], ...unreachable, hiddenFromAll: ['bay', 'lake'] },
  // Every row of the fixture has left entries, which are told here by firm and exchange.
  audit_logs: {
    key: ['organization_id', 'exchange_id'],
    admin: ['lake/null', ...atLake(byExchange.admin)],
    coordinator: atLake(byExchange.coordinator),
    client: nobody,
    third_party: nobody,
    agency: nobody,
    hiddenFromAll: ['bay/null', 'bay/y1', 'no firm/null'],
    atBay: ['bay/null', 'bay/y1'],
  },
  audit_blocks: {
    key: ['organization_id', 'number'],
    admin: ['lake/1'],
    coordinator: ['lake/1'],
    client: nobody,
    third_party: nobody,
    agency: nobody,
    hiddenFromAll: ['bay/1', 'no firm/1'],
    atBay: ['bay/1'],
  },
  // Read through functions only, which prisma/tests/analytics-access.db.test.ts looks at.
  analytics_snapshots: {
    key: ['id'],
    ...unreachable,
    hiddenFromAll: ['day of bay', 'day of lake'],
  },
  analytics_refreshes: { key: ['view_name'], ...unreachable, hiddenFromAll: ['of a fixture'] },
};
