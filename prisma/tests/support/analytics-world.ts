/**
 * The firms of support/firm.ts with twelve more files at lake and four at bay, each with several children of every kind and
 * random amounts: what the analytics views are held against.
 */
import type pg from 'pg';
import { addDays, calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { addMoneyOf } from './analytics-money';
import { buildFirms } from './firm';
import type { Firm } from './people';
import { Chance } from './random';
import { insert, type Labels } from './rows';

const DAY = 86_400_000;
const zones = ['America/Chicago', 'America/Los_Angeles', 'Pacific/Honolulu'];
const cast = {
  lake: {
    coordinators: ['carol', 'dan', null],
    attorneys: ['theo', 'tara', null],
    assignees: ['carol', 'dan', 'tara', 'clara', null],
    contacts: ['kClara', 'kColin', 'kTrust', 'kTara', 'kTheo', 'kLender'],
    senders: ['ada', 'carol', 'dan', 'tara'],
    author: 'ada',
  },
  bay: {
    coordinators: ['bess', null],
    attorneys: [null],
    assignees: ['bess', 'tara', null],
    contacts: ['kBill', 'kTaraAtBay'],
    senders: ['bess', 'tara'],
    author: 'tara',
  },
} as const;

/** Where a file stands, and how it ended; one ended on a day that nobody recorded. */
const standings = [
  { status: 'active', stage: 'identification_open' },
  { status: 'active', stage: 'replacement_contract' },
  { status: 'active', stage: 'reconciled' },
  { status: 'completed', stage: 'closed', closed: true },
  { status: 'on_hold', stage: 'identification_open' },
  { status: 'draft', stage: 'intake' },
  { status: 'cancelled', stage: 'intake', closed: true, status_reason: 'The sale fell through' },
  { status: 'completed', stage: 'closed' },
] as const;

/** Of some files, how long ago the transfer was: due this week on day 45 and on day 180, day 45 passed, two months to go. */
const daysAgo: Partial<Record<number, number>> = { 0: 40, 1: 175, 8: 60, 9: 130 };

export interface World {
  labels: Labels;
  /** The instant at which the figures are judged first. */
  now: Date;
}

/** What the builders of one file share. */
export interface Place {
  owner: pg.ClientBase;
  chance: Chance;
  now: Date;
  firm: Firm;
  labels: Labels;
  /** The exchange; null for what belongs to none. */
  id: string | null;
  today: CalendarDate;
  add(table: string, row: Record<string, unknown>): Promise<void>;
}

export async function buildAnalyticsWorld(owner: pg.ClientBase, seed: number): Promise<World> {
  const labels = await buildFirms(owner);
  const chance = new Chance(seed);
  const now = new Date();
  for (const [firm, count] of [
    ['lake', 12],
    ['bay', 4],
  ] as const) {
    for (let n = 0; n < count; n += 1) await addFile(owner, { chance, now, firm, labels }, n);
  }
  await addLoose(owner, { chance, now, labels });
  for (const [person, days] of [
    ['carol', -1],
    ['dan', 9],
    ['tara', -2],
  ] as const) {
    await owner.query('UPDATE user_credentials SET last_login = $2 WHERE user_id = $1', [
      labels.id(person),
      new Date(now.getTime() - days * DAY),
    ]);
  }
  return { labels, now };
}

async function addFile(
  owner: pg.ClientBase,
  { chance, now, firm, labels }: Pick<Place, 'chance' | 'now' | 'firm' | 'labels'>,
  n: number,
) {
  const { coordinators, attorneys, contacts } = cast[firm];
  const standing = standings[n % standings.length]!;
  const time_zone = zones[n % zones.length]!;
  // The fifth is opened at this moment, the fourth has just been completed.
  const opened = n === 4 ? now : new Date(now.getTime() - (30 + chance.below(300)) * DAY - chance.below(DAY));
  const id = newId(opened);
  const today = calendarDateIn(time_zone, now);
  const label = (name: string | null) => name && labels.id(name);
  const transfer_date =
    standing.status === 'draft' ? null : addDays(today, -(daysAgo[n] ?? chance.below(170)));
  const organization_id = labels.id(firm);
  await insert(owner, 'exchanges', {
    ...{ organization_id, id, name: `Analysed ${n}`, exchange_type: 'delayed', time_zone, transfer_date },
    client_id: labels.id(chance.of(contacts)),
    coordinator_id: label(coordinators[n % coordinators.length]!),
    primary_attorney_id: label(chance.of(attorneys)),
    status: standing.status,
    stage: standing.stage,
    status_reason: 'status_reason' in standing ? standing.status_reason : null,
    closed_at: 'closed' in standing ? new Date(now.getTime() - (n === 3 ? 0 : chance.below(29 * DAY))) : null,
    identification_deadline: transfer_date && addDays(transfer_date, 45),
    exchange_deadline: transfer_date && addDays(transfer_date, 180),
    tags: ['analysed', `tag ${n}`],
    custom_fields: { wave: n },
  });
  const place: Place = {
    ...{ owner, chance, now, firm, labels, id, today },
    add: (table, row) => insert(owner, table, { organization_id, ...row }),
  };
  await addTasks(place);
  await addParticipants(place);
  await addProperties(place);
  await addDocuments(place);
  await addMessages(place);
  await addMoneyOf(place);
}

/** At lake, what belongs to no exchange: work of dan's own, an invoice and an expense. */
async function addLoose(
  owner: pg.ClientBase,
  { chance, now, labels }: Pick<Place, 'chance' | 'now' | 'labels'>,
) {
  const today = calendarDateIn('America/Chicago', now);
  const organization_id = labels.id('lake');
  const place: Place = {
    ...{ owner, chance, now, labels, today, firm: 'lake', id: null },
    add: (table, row) => insert(owner, table, { organization_id, ...row }),
  };
  await addTasks(place);
  await addMoneyOf(place);
}

const several = (chance: Chance, least: number, most: number) =>
  Array.from({ length: least + chance.below(most - least + 1) }, (_, index) => index);

async function addTasks({ chance, labels, firm, id, today, now, add }: Place) {
  const { assignees, author } = cast[firm];
  for (const status of ['pending', 'in_progress', 'blocked', 'completed', 'completed', 'cancelled']) {
    for (const n of several(chance, 1, 3)) {
      const assignee = chance.of(assignees);
      await add('tasks', {
        ...{ exchange_id: id, title: `${status} ${n}`, task_type: 'general', status },
        assigned_to: assignee && labels.id(assignee),
        created_by: labels.id(author),
        due_on: chance.below(4) === 0 ? null : addDays(today, chance.below(60) - 30),
        completed_at: status === 'completed' ? new Date(now.getTime() - chance.below(4) * 13 * DAY) : null,
        quality_score: chance.below(2) === 0 ? null : 1 + chance.below(100),
      });
    }
  }
}

/** The first contact leaves and joins again; the second holds two parts at once; the third has left for good. */
async function addParticipants({ labels, firm, id, chance, now, add }: Place) {
  const [first, second, third] = cast[firm].contacts;
  const part = (contact: string | undefined, role: string, more: object = {}) =>
    contact &&
    add('exchange_participants', { exchange_id: id, participant_id: labels.id(contact), role, ...more });
  const left = { joined_at: new Date(now.getTime() - 9 * DAY), left_at: new Date(now.getTime() - 5 * DAY) };
  await part(first, 'observer', left);
  await part(first, 'observer');
  await part(second, 'seller');
  await part(second, 'agent');
  if (chance.below(2)) await part(third, 'lender', left);
}

async function addProperties({ chance, id, add }: Place) {
  for (const side of ['relinquished', 'replacement']) {
    for (const n of several(chance, 2, 5)) {
      const property = newId();
      await add('exchange_properties', {
        ...{ id: property, exchange_id: id, side, address_line1: `${n} ${side} St` },
        state: chance.of(['IA', 'TX']),
        status: chance.of(['proposed', 'identified', 'under_contract', 'acquired', 'lost', 'revoked']),
        property_type: chance.of(['retail', 'land', 'multifamily', null]),
        latitude: 40 + n,
        longitude: -90 - n,
      });
      if (chance.below(5) > 0) {
        await add('property_finances', { property_id: property, exchange_id: id, value: amount(chance) });
      }
    }
  }
}

async function addDocuments({ chance, id, now, labels, firm, add }: Place) {
  for (const n of several(chance, 2, 6)) {
    await add('documents', {
      ...{ exchange_id: id, title: `Document ${n}`, created_by: labels.id(cast[firm].author) },
      archived_at: chance.below(3) === 0 ? now : null,
    });
  }
}

async function addMessages({ owner, chance, id, now, labels, firm, add }: Place) {
  await owner.query(
    `INSERT INTO conversations (organization_id, kind, exchange_id) VALUES ($1, 'exchange', $2)
     ON CONFLICT (organization_id, exchange_id) DO NOTHING`,
    [labels.id(firm), id],
  );
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM conversations WHERE exchange_id = $1', [
    id,
  ]);
  for (const n of several(chance, 2, 7)) {
    await add('messages', {
      ...{ conversation_id: rows[0]!.id, exchange_id: id, seq: n + 1, content: `Message ${n}` },
      id: newId(new Date(now.getTime() - (n === 0 ? 0 : chance.below(20 * DAY)))),
      sender_id: labels.id(chance.of(cast[firm].senders)),
      is_addressed: chance.below(4) === 0,
    });
  }
}

/** Some amount of dollars and cents, as a decimal string. */
export const amount = (chance: Chance) =>
  `${1 + chance.below(90_000)}.${String(chance.below(100)).padStart(2, '0')}`;
