/**
 * Two firms. Lake is looked at; bay is the other firm, whose rows nobody of lake may see. Tara is an attorney on one file
 * of lake and the admin of bay: one person, two firms, two roles.
 */
import type pg from 'pg';
import type { Role } from '@/lib/platform/database/door';
import { insert, type Labels } from './rows';

export type Firm = 'lake' | 'bay';

const members: [firm: Firm, person: string, role: Role][] = [
  ['lake', 'ada', 'admin'],
  ['lake', 'carol', 'coordinator'],
  ['lake', 'dan', 'coordinator'],
  ['lake', 'ivan', 'coordinator'],
  ['lake', 'clara', 'client'],
  ['lake', 'colin', 'client'],
  ['lake', 'tara', 'third_party'],
  ['lake', 'theo', 'third_party'],
  ['lake', 'agnes', 'agency'],
  ['lake', 'abel', 'agency'],
  ['bay', 'tara', 'admin'],
  ['bay', 'bess', 'coordinator'],
  ['bay', 'bill', 'client'],
  ['bay', 'gus', 'agency'],
];

/** Somebody at work in a firm. */
export interface Actor {
  firm: Firm;
  person: string;
  role: Role;
}

/** One actor per role of lake, whom the expectations are written for. */
export const actors: Record<Role, Actor> = {
  admin: { firm: 'lake', person: 'ada', role: 'admin' },
  coordinator: { firm: 'lake', person: 'carol', role: 'coordinator' },
  client: { firm: 'lake', person: 'clara', role: 'client' },
  third_party: { firm: 'lake', person: 'tara', role: 'third_party' },
  agency: { firm: 'lake', person: 'agnes', role: 'agency' },
};

export async function addPeople(owner: pg.ClientBase, labels: Labels): Promise<void> {
  const id = (label: string) => labels.id(label);
  await insert(
    owner,
    'organizations',
    { id: id('lake'), name: 'Lakeside Exchange', slug: 'lakeside', time_zone: 'America/Chicago' },
    { id: id('bay'), name: 'Bay Exchange', slug: 'bay', time_zone: 'America/Los_Angeles' },
  );
  for (const person of new Set(members.map(([, name]) => name))) {
    await insert(owner, 'users', {
      id: id(person),
      email: `${person}@example.test`,
      first_name: person,
      last_name: 'Test',
    });
    await insert(owner, 'user_credentials', { user_id: id(person), password_hash: 'not a hash' });
  }
  for (const [firm, person, role] of members) {
    await insert(owner, 'memberships', {
      organization_id: id(firm),
      user_id: id(person),
      role,
      is_active: person !== 'ivan',
    });
    await insert(owner, 'sessions', {
      id: id(`${person} at ${firm}`),
      user_id: id(person),
      organization_id: id(firm),
      expires_at: new Date(Date.now() + 3_600_000),
    });
  }
}
