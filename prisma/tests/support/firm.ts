/**
 * Firms with every kind of row, so that each table holds rows that somebody sees and rows hidden from each role but admin.
 * Who is on which exchange of lake:
 *   x1: coordinator carol, client clara, attorney tara, whose agency is agnes
 *   x2: coordinator dan, client colin, primary attorney theo, whose agency is abel (it was agnes)
 *   x3: coordinator dan, a client without sign-in; carol takes part, theo did and left
 *   x4: no coordinator, client clara
 *   x5: coordinator dan, a client without sign-in; tara takes part, and so does agnes herself
 * and of bay: y1, coordinator bess, client bill, with tara taking part.
 */
import type pg from 'pg';
import { addContacts } from './firm/contacts';
import { addConversations } from './firm/conversations';
import { addDependencies, addDocuments, addNotes } from './firm/documents';
import { firmOf, type Kit } from './firm/kit';
import { addMessages, addTold } from './firm/messages';
import { addNotices, sold } from './firm/identification';
import { addDisbursements, addExpenses, addInvoices } from './firm/money';
import { addViewsAndFields } from './firm/views';
import { addTaskWork } from './firm/tasks';
import { addWorksheets } from './firm/worksheets';
import { addPostponements } from './firm/postponements';
import { addPeople, type Firm } from './people';
import { insert, Labels, NO_FIRM } from './rows';

export async function buildFirms(owner: pg.ClientBase): Promise<Labels> {
  const labels = new Labels();
  const id = (label: string) => labels.id(label);
  const add = (table: string, firm: Firm, ...rows: Record<string, unknown>[]) =>
    insert(owner, table, ...rows.map((row) => ({ organization_id: id(firm), ...row })));

  const kit: Kit = { owner, labels, id, add };

  await addPeople(owner, labels);
  await addContacts(kit);

  const exchange = (label: string, client: string, more: object = {}) =>
    add('exchanges', firmOf(label), {
      id: id(label),
      name: `File ${label}`,
      exchange_type: 'delayed',
      client_id: id(client),
      ...more,
    });
  await exchange('x1', 'kClara', { coordinator_id: id('carol'), ...sold() });
  await exchange('x2', 'kColin', { coordinator_id: id('dan'), primary_attorney_id: id('theo'), ...sold() });
  await exchange('x3', 'kTrust', { coordinator_id: id('dan') });
  await exchange('x4', 'kClara');
  await exchange('x5', 'kTrust', { coordinator_id: id('dan') });
  await exchange('y1', 'kBill', { coordinator_id: id('bess'), ...sold() });

  const takesPart = (label: string, file: string, contact: string, role: string, more: object = {}) =>
    add('exchange_participants', firmOf(file), {
      id: id(label),
      exchange_id: id(file),
      participant_id: id(contact),
      role,
      ...more,
    });
  await takesPart('x1 attorney', 'x1', 'kTara', 'attorney', { document_access_level: 'limited' });
  await takesPart('x1 lender', 'x1', 'kLender', 'lender');
  await takesPart('x2 lender', 'x2', 'kLender', 'lender');
  await takesPart('x3 left', 'x3', 'kTheo', 'attorney', { left_at: new Date(Date.now() + 60_000) });
  await takesPart('x3 observer', 'x3', 'kCarol', 'observer');
  await takesPart('x5 attorney', 'x5', 'kTara', 'attorney', { document_access_level: 'full' });
  await takesPart('x5 agent', 'x5', 'kAgnes', 'agent');
  await takesPart('y1 attorney', 'y1', 'kTaraAtBay', 'attorney');

  const assigned = (label: string, firm: Firm, agency: string, person: string, more: object = {}) =>
    add('agency_assignments', firm, {
      id: id(label),
      agency_user_id: id(agency),
      third_party_user_id: id(person),
      ...more,
    });
  await assigned('agnes for tara', 'lake', 'agnes', 'tara');
  await assigned('agnes for theo, ended', 'lake', 'agnes', 'theo', {
    ended_at: new Date(Date.now() + 60_000),
  });
  await assigned('abel for theo', 'lake', 'abel', 'theo');
  await assigned('gus for tara at bay', 'bay', 'gus', 'tara');

  await addWork(add, id);
  for (const part of [addConversations, addMessages, addTold, addDocuments, addNotes, addDependencies])
    await part(kit);
  for (const part of [
    addExpenses,
    addInvoices,
    addDisbursements,
    addWorksheets,
    addPostponements,
    addNotices,
    addTaskWork,
  ])
    await part(kit);
  await addViewsAndFields(kit);
  await addJobs(owner, id);
  await addDays(owner, id);
  await addSeals(owner, id);
  // What the worker does every minute.
  await owner.query('SELECT app.fold_search_words()');
  return labels;
}

type Add = Kit['add'];
type Id = Kit['id'];

async function addWork(add: Add, id: Id) {
  for (const [file, side] of [
    ['x1', 'relinquished'],
    ['x1', 'replacement'],
    ['x2', 'relinquished'],
    ['x3', 'relinquished'],
    ['x4', 'relinquished'],
    ['y1', 'relinquished'],
  ] as const) {
    const label = `${file} ${side}`;
    await add('exchange_properties', firmOf(file), {
      id: id(label),
      exchange_id: id(file),
      side,
      address_line1: label,
    });
    await add('property_finances', firmOf(file), {
      property_id: id(label),
      exchange_id: id(file),
      value: '100.00',
    });
  }
  // Properties whose value nobody knows yet.
  for (const file of ['x1', 'x2', 'y1']) {
    const label = `bare of ${file}`;
    await add('exchange_properties', firmOf(file), {
      id: id(label),
      exchange_id: id(file),
      side: 'replacement',
      address_line1: label,
    });
  }
  for (const file of ['x3', 'x5', 'y1']) {
    await add('exchange_eligibility', firmOf(file), {
      exchange_id: id(file),
      answers: { heldFor: 'business' },
    });
  }
  for (const file of ['x1', 'x2', 'x4', 'x5', 'y1']) {
    await add('exchange_stage_changes', firmOf(file), {
      ...{ id: id(`${file} moved`), exchange_id: id(file), reason: 'A mistake' },
      ...{ from_stage: 'eligibility', to_stage: 'intake', from_status: 'draft', to_status: 'draft' },
    });
  }
  for (const [label, file, person, status] of [
    ['x1 of carol', 'x1', 'carol', 'pending'],
    ['x1 of clara', 'x1', 'clara', 'pending'],
    ['x1 of tara', 'x1', 'tara', 'pending'],
    ['x2 of dan', 'x2', 'dan', 'pending'],
    ['x2 of clara, not on it', 'x2', 'clara', 'pending'],
    ['x3 of nobody', 'x3', null, 'pending'],
    ['x4 of clara', 'x4', 'clara', 'pending'],
    ['x4 of clara, blocked', 'x4', 'clara', 'blocked'],
    ['no file, of carol', null, 'carol', 'pending'],
    ['no file, of dan', null, 'dan', 'pending'],
    ['no file, of clara', null, 'clara', 'pending'],
    ['y1 of tara', 'y1', 'tara', 'pending'],
    ['y1 of bess', 'y1', 'bess', 'pending'],
    ['no file, of bess', null, 'bess', 'pending'],
  ] as const) {
    const firm = person === 'bess' ? 'bay' : firmOf(file ?? 'x1');
    await add('tasks', firm, {
      id: id(label),
      title: label,
      task_type: 'general',
      exchange_id: file && id(file),
      assigned_to: person && id(person),
      status,
      created_by: id(firm === 'lake' ? 'ada' : 'tara'),
    });
  }
  for (const firm of ['lake', 'bay'] as const) {
    await add('task_templates', firm, {
      id: id(`template of ${firm}`),
      exchange_type: 'delayed',
      code: 'x',
      title: 'x',
      task_type: 'general',
      anchor: 'transfer',
      offset_days: 1,
    });
    await add('domain_events', firm, { id: id(`event of ${firm}`), kind: 'contact.created' });
  }
  for (const file of ['x1', 'x2', 'y1']) {
    await add('domain_events', firmOf(file), {
      id: id(`event of ${file}`),
      kind: 'exchange.opened',
      exchange_id: id(file),
    });
  }
}

/** How jobs went: one of each firm, and one that worked for both. */
async function addJobs(owner: pg.ClientBase, id: Id) {
  for (const [label, firm, person] of [
    ['job of lake', 'lake', 'ada'],
    ['job of bay', 'bay', 'tara'],
    ['job of the system', null, null],
  ] as const) {
    await insert(owner, 'job_runs', {
      id: id(label),
      organization_id: firm && id(firm),
      requested_by: person && id(person),
      job_id: 1,
      task: 'jobs.check',
      attempt: 1,
      max_attempts: 3,
      worker: 'pool-1',
      outcome: 'done',
      finished_at: new Date(),
      summary: 'Jobs run.',
    });
  }
}

/** Made up: when entries may be sealed hangs on whatever else runs on the server. */
async function addSeals(owner: pg.ClientBase, id: Id) {
  const block = { number: 1, from_txid: '0', to_txid: '3', entries: 1, sealed_at: new Date() };
  const hashes = { root: Buffer.from('root'), previous_hash: Buffer.from(''), hash: Buffer.from('hash') };
  for (const organization_id of [id('lake'), id('bay'), NO_FIRM])
    await insert(owner, 'audit_blocks', { organization_id, ...block, ...hashes });
}

/** What stood on some day, and when some view was counted; neither is told to anybody but by functions. */
async function addDays(owner: pg.ClientBase, id: Id) {
  const figures = await owner.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'analytics_snapshots'::regclass AND attnum > 0
       AND attnotnull AND atttypid IN ('integer'::regtype, 'numeric'::regtype)`,
  );
  const nothing = Object.fromEntries(figures.rows.map(({ name }) => [name, 0]));
  for (const firm of ['lake', 'bay'] as const) {
    const row = { organization_id: id(firm), id: id(`day of ${firm}`), day: '2024-06-15' };
    await insert(owner, 'analytics_snapshots', { ...row, taken_at: '2024-06-15T20:00:00Z', ...nothing });
  }
  const moment = '2024-06-15T20:00:00Z';
  const count = { view_name: 'of a fixture', started_at: moment, finished_at: moment, row_count: 0 };
  await insert(owner, 'analytics_refreshes', count);
}
