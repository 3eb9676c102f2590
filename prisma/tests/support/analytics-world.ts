/**
 * The firms of support/firm.ts with twelve more files at lake and four at bay, each with several children of every kind and
 * random amounts: what the analytics views are held against.
 */
import type pg from 'pg';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { addMoneyOf } from './analytics-money';
import { addDocuments, addMessages, addParticipants, addProperties, addTasks } from './analytics-parts';
import { cast, type Place } from './analytics-place';
import { buildFirms } from './firm';
import { Chance } from './random';
import { insert, type Labels } from './rows';

const DAY = 86_400_000;
const zones = ['America/Chicago', 'America/Los_Angeles', 'Pacific/Honolulu'];
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
