/** Two firms with several of everything, as rows: what the dashboards are held against. The day is fixed. */
import type pg from 'pg';
import type { Identity, Role } from '@/lib/access/scope';
import { stagesOf } from '@/lib/exchanges/rules/stages';
import { addDays, toCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { insert } from './insert';

/** 2:14 pm Central on a Tuesday. */
export const NOW = new Date('2026-11-24T20:14:00Z');
const TODAY = toCalendarDate('2026-11-24');
const DAY = 86_400_000;

/** 23:30 on October 31 in Chicago: November already in UTC. */
export const LAST_OF_OCTOBER = new Date('2026-11-01T04:30:00Z');

export interface Firm {
  id: string;
  users: Record<Cast, string>;
  sessions: Record<Cast, Identity>;
}

const cast = {
  admin: 'admin',
  coordinator: 'coordinator',
  second: 'coordinator',
  client: 'client',
  attorney: 'third_party',
  lender: 'third_party',
  agency: 'agency',
} as const satisfies Record<string, Role>;
export type Cast = keyof typeof cast;

export async function buildFirm(
  owner: pg.Client,
  slug: string,
  files: number,
  random: () => number,
): Promise<Firm> {
  const id = newId();
  await insert(owner, 'organizations', [{ id, name: slug, slug, time_zone: 'America/Chicago' }]);
  const people = await buildPeople(owner, id, slug);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  for (let n = 0; n < files; n += 1) await buildFile(owner, { id, people, pick, random, n });
  await insert(owner, 'agency_assignments', [
    { organization_id: id, agency_user_id: people.users.agency, third_party_user_id: people.users.attorney },
    { organization_id: id, agency_user_id: people.users.agency, third_party_user_id: people.users.second },
  ]);
  return { id, users: people.users, sessions: people.sessions };
}

interface People extends Pick<Firm, 'users' | 'sessions'> {
  contacts: Record<'client' | 'attorney' | 'lender' | 'stranger', string>;
}

async function buildPeople(owner: pg.Client, organization_id: string, slug: string): Promise<People> {
  const names = Object.keys(cast) as Cast[];
  const ids = Object.fromEntries(names.map((name) => [name, newId()])) as Record<Cast, string>;
  const contacts = { client: newId(), attorney: newId(), lender: newId(), stranger: newId() };
  const sessions = {} as Record<Cast, Identity>;
  for (const name of names) {
    const [id, sessionId] = [ids[name], newId()];
    const user = {
      id,
      email: `${name}@${slug}.test`,
      first_name: name,
      last_name: slug,
      phone_primary: '555-0100',
    };
    await insert(owner, 'users', [user]);
    await insert(owner, 'memberships', [{ organization_id, user_id: id, role: cast[name] }]);
    const expires_at = new Date(Date.now() + DAY).toISOString();
    await insert(owner, 'sessions', [{ id: sessionId, user_id: id, organization_id, expires_at }]);
    sessions[name] = { sessionId, organizationId: organization_id };
  }
  for (const [name, id] of Object.entries(contacts)) {
    const user_id = ids[name as Cast] ?? null;
    await insert(owner, 'contacts', [
      { organization_id, id, first_name: name, last_name: 'Contact', user_id },
    ]);
  }
  return { users: ids, sessions, contacts };
}

interface FileContext {
  id: string;
  people: People;
  pick: <T>(values: readonly T[]) => T;
  random: () => number;
  n: number;
}

async function buildFile(owner: pg.Client, context: FileContext): Promise<void> {
  const { id: organization_id, people, pick, random, n } = context;
  const { users, contacts } = people;
  const days = (from: number, to: number) => Math.round(from + random() * (to - from));
  const opened = n === 0 ? LAST_OF_OCTOBER : new Date(NOW.getTime() - days(0, 400) * DAY);
  const status =
    n === 0 ? 'active' : pick(['active', 'active', 'active', 'draft', 'on_hold', 'completed', 'cancelled']);
  const transfer = random() < 0.1 ? null : addDays(TODAY, -days(0, 200));
  const plus = (count: number) => transfer && addDays(transfer, count);
  const type = pick(['delayed', 'delayed', 'delayed', 'reverse', 'improvement'] as const);
  const parkedOn = type === 'delayed' ? null : addDays(TODAY, -days(0, 190));
  const id = newId(opened);
  const ended = status === 'completed' || status === 'cancelled';
  const extended = random() < 0.3;
  await insert(owner, 'exchanges', [
    {
      organization_id,
      id,
      name: `File ${n}`,
      exchange_type: type,
      client_id: n % 3 === 0 ? contacts.client : contacts.stranger,
      coordinator_id: pick([users.coordinator, users.coordinator, users.second, null]),
      primary_attorney_id: n % 7 === 0 ? users.attorney : null,
      time_zone: pick(['America/Chicago', 'Pacific/Honolulu', 'America/New_York']),
      transfer_date: transfer,
      identification_deadline: plus(45),
      exchange_deadline: plus(pick([180, 180, 150])),
      parked_side: parkedOn && 'replacement',
      parking_started_on: parkedOn,
      parking_agreement_deadline: parkedOn && addDays(parkedOn, 7),
      parking_identification_deadline: parkedOn && addDays(parkedOn, 45),
      parking_deadline: parkedOn && addDays(parkedOn, 180),
      extension_filed_on: extended ? TODAY : null,
      extension_timely: extended && random() < 0.6,
      status,
      stage:
        status === 'active'
          ? pick(stagesOf(type).slice(2, -1))
          : status === 'completed'
            ? 'closed'
            : 'intake',
      status_reason: status === 'cancelled' ? 'The buyer withdrew.' : null,
      closed_at: ended ? new Date(NOW.getTime() - days(0, 80) * DAY).toISOString() : null,
    },
  ]);
  await buildParts(owner, context, id, days);
}

/** Several children of each kind, so that a join which multiplies rows shows at once. */
async function buildParts(
  owner: pg.Client,
  { id: organization_id, people: { users, contacts }, pick, random, n }: FileContext,
  exchange_id: string,
  days: (from: number, to: number) => number,
): Promise<void> {
  const part = { organization_id, exchange_id };
  const due = (): CalendarDate | null => (random() < 0.2 ? null : addDays(TODAY, days(-12, 20)));
  const tasks = Array.from({ length: 6 }, (_, index) => {
    const status = pick(['pending', 'in_progress', 'blocked', 'completed', 'cancelled']);
    return {
      ...part,
      title: `Task ${index}`,
      task_type: 'general',
      status,
      due_on: due(),
      assigned_to: pick([users.coordinator, users.second, users.client, users.attorney, null]),
      created_by: users.admin,
      completed_at: status === 'completed' ? NOW.toISOString() : null,
    };
  });
  await insert(owner, 'tasks', tasks);
  for (const side of ['relinquished', 'relinquished', 'replacement', 'replacement'] as const) {
    const id = newId();
    const status = pick(['proposed', 'identified', 'acquired', 'revoked']);
    await insert(owner, 'exchange_properties', [{ ...part, id, side, status, address_line1: '1 Main St' }]);
    if (random() < 0.7) {
      const value = (days(100, 900_000) + 0.37).toFixed(2);
      await insert(owner, 'property_finances', [{ ...part, property_id: id, value }]);
    }
  }
  const takesPart = { ...part, role: 'attorney' };
  if (n % 4 === 0) {
    await insert(owner, 'exchange_participants', [{ ...takesPart, participant_id: contacts.attorney }]);
    await insert(owner, 'exchange_participants', [
      { ...takesPart, participant_id: contacts.attorney, role: 'agent' },
    ]);
  }
  if (n % 5 === 0) {
    await insert(owner, 'exchange_participants', [{ ...takesPart, participant_id: contacts.lender }]);
  }
}
