/** The rows that a journey begins with, made by the commands that the pages call, on the database of the tested server. */
import pg from 'pg';
import { enter, type Identity, type Scope } from '@/lib/access/scope';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { connect } from '@/lib/platform/database/client';
import { DATABASE } from '../scripts/database/embedded';
import { demoMembers, otherMembers } from '../scripts/demo/people';
import { openSession } from '../scripts/firm/firm';
import { runningServer } from '../scripts/postgres/server';

/** Everyone who signs in; `other` are of the second firm. */
export const people = { ...demoMembers, otherCoordinator: otherMembers.coordinator };
export type Member = keyof typeof people;

/** The property that every made exchange gives up: an amount that is nowhere else, in figures or in words. */
export const SOLD = { addressLine1: '4417 Larkspur Ct', city: 'Boise', state: 'ID', value: '7654321.09' };

export interface Opened {
  id: string;
  exchangeNumber: string;
}

export interface State {
  /** Runs commands or queries as that member. */
  act<T>(member: Member, work: (scope: Scope) => Promise<T>): Promise<T>;
  /** Opens a delayed exchange of a new client named `client`, transferred on `transferredOn`. */
  exchange(client: string, transferredOn: string, changes?: Partial<NewExchangeDraft>): Promise<Opened>;
  /** The contact of somebody who signs in. */
  contactOf(member: Member): Promise<{ kind: 'existing'; id: string }>;
  /** The replacement property as a notice of that day left it. */
  identified(exchangeId: string, on: string): Promise<void>;
  /** A job of the demo firm that failed at each of its attempts, with these words. */
  givenUpJob(error: string): Promise<void>;
  close(): Promise<void>;
}

export async function openState(home: string): Promise<State> {
  const server = runningServer(home);
  if (!server) throw new Error(`No PostgreSQL runs in E2E_HOME (${home || 'not set'}).`);
  const owner = new pg.Client({ connectionString: server.url('peak_owner', DATABASE) });
  await owner.connect();
  const app = connect(server.url('peak_app', DATABASE), 2);
  const identities = new Map<Member, Promise<Identity>>();

  async function identityOf(member: Member): Promise<Identity> {
    const { rows } = await owner.query<{ organization_id: string; user_id: string }>(
      'SELECT m.organization_id, m.user_id FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email = $1',
      [people[member].email],
    );
    const [found] = rows;
    if (!found) throw new Error(`${member} is no member of any firm`);
    return openSession(owner, found.organization_id, found.user_id);
  }

  const act: State['act'] = async (member, work) => {
    const identity = identities.get(member) ?? identityOf(member);
    identities.set(member, identity);
    return enter(await identity, work, app);
  };

  return {
    act,
    exchange: (client, transferredOn, changes = {}) =>
      act('coordinator', (scope) =>
        openExchange(
          scope,
          newExchange.parse({
            client: { kind: 'new', contact: { lastName: client } },
            exchangeType: 'delayed',
            taxpayer: { type: 'individual' },
            relinquished: [{ ...SOLD, transferredOn }],
            ...changes,
          }),
        ),
      ),
    contactOf: (member) =>
      act('coordinator', async ({ db }) => {
        const where = { email: people[member].email };
        const { id } = await db.contact.findFirstOrThrow({ where, select: { id: true } });
        return { kind: 'existing', id } as const;
      }),
    identified: async (exchangeId, on) => {
      await owner.query(
        `UPDATE exchange_properties SET status = 'identified', identified_on = $2 WHERE exchange_id = $1 AND side = 'replacement'`,
        [exchangeId, on],
      );
    },
    givenUpJob: async (error) => {
      await owner.query(
        `WITH firm AS (SELECT id FROM organizations WHERE slug = 'demo'),
         job AS (SELECT (graphile_worker.add_job('jobs.check', '{}', run_at => now() + interval '1 day',
           max_attempts => 3::smallint)).id),
         spent AS (INSERT INTO job_runs (organization_id, job_id, task, attempt, max_attempts, worker, outcome, finished_at, error)
           SELECT firm.id, job.id, 'jobs.check', 3, 3, 'none', 'given_up', now(), $1 FROM firm, job RETURNING job_id)
         SELECT graphile_worker.permanently_fail_jobs(ARRAY[job_id], $1) FROM spent`,
        [error],
      );
    },
    close: async () => {
      await app.close();
      await owner.end();
    },
  };
}
