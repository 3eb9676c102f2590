/** A firm of its own for a database test, with the people it needs, each signed in. */
import type { Identity, Role, Scope } from '@/lib/access/scope';
import { enter } from '@/lib/access/scope';
import { connect } from '@/lib/platform/database/client';
import { addMember, createFirm, openSession } from '../firm/firm';
import type { TestDatabase } from './database';

export interface TestMember {
  userId: string;
  identity: Identity;
  /** One transaction as this member. */
  enter<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
}

export interface TestFirm {
  id: string;
  /** Adds a person with this role; `email` defaults to one made from role and number. */
  member(role: Role, email?: string): Promise<TestMember>;
}

export interface TestApp {
  firm(slug: string, timeZone?: string): Promise<TestFirm>;
  close(): Promise<void>;
}

/** The application's connection to a test database, and firms in it. */
export function testApp(database: TestDatabase): TestApp {
  const app = connect(database.appUrl, 6);
  let people = 0;
  return {
    close: app.close,
    async firm(slug, timeZone = 'America/Chicago') {
      const id = await createFirm(database.owner, { name: `${slug} exchanges`, slug, timeZone });
      return {
        id,
        async member(role, email = `${role}${(people += 1)}@${slug}.example.com`) {
          const person = { email, firstName: role, lastName: slug, role, password: 'not used' };
          const userId = await addMember(database.owner, id, person);
          const identity = await openSession(database.owner, id, userId);
          return { userId, identity, enter: (work) => enter(identity, work, app) };
        },
      };
    },
  };
}
