/**
 * The demo: a firm with every role and about sixty exchanges around today, and a second firm to show that neither sees
 * the other. Everything a member could have entered goes through the commands, as that member.
 */
import pg from 'pg';
import { enter, type Identity } from '@/lib/access/scope';
import { refreshAnalytics } from '@/lib/analytics/refresh';
import { takeSnapshot } from '@/lib/analytics/snapshot';
import { createContact } from '@/lib/contacts/commands';
import { addDemoContacts } from './contacts';
import { connect } from '@/lib/platform/database/client';
import { addMember, closeSession, createFirm, openSession } from '../firm/firm';
import { defineFields } from './fields';
import { proposeDisaster } from './disaster';
import { enterPast, openPlanned, type Cast } from './open';
import { DEMO_PASSWORD, demoClients, demoFirm, demoMembers, otherFirm, otherMembers } from './people';
import { plan } from './plan';

export { DEMO_PASSWORD, demoMembers } from './people';

export interface DemoConnections {
  /** The owner's connection: makes firms, people and sessions. */
  ownerUrl: string;
  /** The application's: everything else. */
  appUrl: string;
}

/** Loads the demo once: a database that has its firm already is left alone. Returns whether it loaded anything. */
export async function loadDemoData(
  { ownerUrl, appUrl }: DemoConnections,
  say: (line: string) => void = () => {},
): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const app = connect(appUrl, 2);
  try {
    const present = await owner.query('SELECT FROM organizations WHERE slug = $1', [demoFirm.slug]);
    if (present.rowCount) return false;
    await loadFirm(owner, app, say);
    await loadOtherFirm(owner, app);
    // So that analytics have something to show before the worker's first turn.
    await refreshAnalytics(owner);
    await takeSnapshot(owner, new Date());
    return true;
  } finally {
    await app.close();
    await owner.end();
  }
}

type App = ReturnType<typeof connect>;

async function loadFirm(owner: pg.Client, app: App, say: (line: string) => void): Promise<void> {
  const firm = await createFirm(owner, demoFirm);
  const users = new Map<string, string>();
  for (const [name, member] of Object.entries(demoMembers)) {
    users.set(name, await addMember(owner, firm, { ...member, password: DEMO_PASSWORD }));
  }
  const sessions: Record<'admin' | 'coordinator' | 'coordinator2', Identity> = {
    admin: await openSession(owner, firm, users.get('admin')!),
    coordinator: await openSession(owner, firm, users.get('coordinator')!),
    coordinator2: await openSession(owner, firm, users.get('coordinator2')!),
  };
  await enter(sessions.admin, defineFields, app);
  const cast = { ...(await enter(sessions.admin, (scope) => makeCast(scope), app)), ownFields: true };
  await enter(sessions.admin, (scope) => addDemoContacts(scope, cast), app);
  await enter(
    sessions.admin,
    async ({ db }) => {
      const link = (contact: string, user: string) =>
        db.contact.updateMany({ where: { id: contact }, data: { userId: user } });
      await link(cast.clients[0]!, users.get('client')!);
      await link(cast.attorneyWhoSignsIn, users.get('thirdParty')!);
      await db.agencyAssignment.createMany({
        data: [{ agencyUserId: users.get('agency')!, thirdPartyUserId: users.get('thirdParty')! }],
      });
    },
    app,
  );
  const { today } = await enter(sessions.admin, async ({ today }) => ({ today }), app);
  const planned = plan(today);
  for (const [index, exchange] of planned.entries()) {
    const past = await enter(
      sessions[exchange.coordinator],
      (scope) => openPlanned(scope, exchange, index, cast),
      app,
    );
    await enterPast(owner, past);
    if ((index + 1) % 20 === 0) say(`  ${index + 1} of ${planned.length} exchanges`);
  }
  await enter(sessions.coordinator, proposeDisaster, app);
  for (const session of Object.values(sessions)) await closeSession(owner, session);
}

async function makeCast(scope: Parameters<typeof createContact>[0]): Promise<Cast> {
  const add = async (
    contact: Partial<Parameters<typeof createContact>[1]>,
    type: 'client' | 'attorney' | 'agent',
  ) => (await createContact(scope, { types: [type], ...contact } as Parameters<typeof createContact>[1])).id;
  const clients: string[] = [];
  for (const [index, { firstName, lastName, company }] of demoClients.entries()) {
    const email = index === 0 ? demoMembers.client.email : `client${index}@example.com`;
    clients.push(
      await add({ firstName, lastName, company, email, phone: `(608) 555-0${100 + index}` }, 'client'),
    );
  }
  const { firstName, lastName, email, phone } = demoMembers.thirdParty;
  return {
    clients,
    attorneyWhoSignsIn: await add(
      { firstName, lastName, company: 'Birchard Law Group', email, phone },
      'attorney',
    ),
    attorneys: [
      await add(
        {
          firstName: 'Colette',
          lastName: 'Marsh',
          company: 'Marsh & Oyelaran LLP',
          email: 'cmarsh@example.com',
        },
        'attorney',
      ),
      await add(
        { firstName: 'Dmitri', lastName: 'Aldous', company: 'Aldous Legal', email: 'daldous@example.com' },
        'attorney',
      ),
    ],
    agents: [
      await add(
        {
          firstName: 'Wanda',
          lastName: 'Pereira',
          company: 'Lakeside Realty',
          email: 'wpereira@example.com',
        },
        'agent',
      ),
      await add(
        {
          firstName: 'Otis',
          lastName: 'Fairbanks',
          company: 'Fairbanks Commercial',
          email: 'ofairbanks@example.com',
        },
        'agent',
      ),
    ],
  };
}

/** A second firm with a handful of files: nobody of the first may ever see a trace of them. */
async function loadOtherFirm(owner: pg.Client, app: App): Promise<void> {
  const firm = await createFirm(owner, otherFirm);
  await addMember(owner, firm, { ...otherMembers.admin, password: DEMO_PASSWORD });
  const coordinator = await addMember(owner, firm, { ...otherMembers.coordinator, password: DEMO_PASSWORD });
  const session = await openSession(owner, firm, coordinator);
  const cast = await enter(session, (scope) => makeCast(scope), app);
  const { today } = await enter(session, async ({ today }) => ({ today }), app);
  for (const [index, exchange] of plan(today).entries()) {
    if (index % 10 !== 0) continue;
    const past = await enter(session, (scope) => openPlanned(scope, exchange, 500 + index, cast), app);
    await enterPast(owner, past);
  }
  await closeSession(owner, session);
}
