import pg from 'pg';
import { enter } from '@/lib/access/scope';
import { connect } from '@/lib/platform/database/client';
import { runningServer } from '@/scripts/postgres/server';
import { DATABASE } from '@/scripts/database/embedded';
import { createFirm, addMember, openSession } from '@/scripts/firm/firm';
import { contactList, listFacets } from '@/lib/contacts/list';
import { readContactState } from '@/lib/contacts/list-params';
import { contactPage } from '@/lib/contacts/page';
import { readHistoryState } from '@/lib/contacts/history-params';
import { possibleDuplicates, contactsAlike, likenessQuestion } from '@/lib/contacts/duplicates';
const server = runningServer('/work/people/.data/people-home')!;
const owner = new pg.Client({ connectionString: server.url('peak_owner', DATABASE) });
await owner.connect();
const app = connect(server.url('peak_app', DATABASE), 2);
import { readFileSync } from 'node:fs';
await owner.query(readFileSync('/work/people/prisma/sql/68_contact_names.sql','utf8'));
const slug = 'big' + Date.now();
const firm = await createFirm(owner, { name: slug, slug, timeZone: 'America/Chicago' });
const user = await addMember(owner, firm, { email: `${slug}@example.com`, firstName: 'A', lastName: 'B', role: 'admin', password: 'not used' } as never);
const id = await openSession(owner, firm, user);
await owner.query(`INSERT INTO contacts (organization_id, first_name, last_name, email, phone_primary, contact_type, tags, state, next_followup_date)
  SELECT $1, (ARRAY['Ana','Bob','Carl','Dora','Eve','Finn','Gus','Hana'])[1 + n % 8], 'Family' || chr(97 + n % 26) || chr(97 + n / 26 % 26) || chr(97 + n / 676 % 26),
   'p' || n || '@example.com', '512555' || lpad(n::text, 4, '0'), '{client}', ARRAY['t' || n % 9], 'TX', CASE WHEN n % 3 = 0 THEN current_date + n % 40 END FROM generate_series(1, 10000) n`, [firm]);
await owner.query(`INSERT INTO exchanges (organization_id, name, exchange_type, client_id, coordinator_id)
  SELECT organization_id, 'File', 'delayed', id, $2 FROM contacts WHERE organization_id = $1 LIMIT 500`, [firm, user]);
await owner.query('ANALYZE contacts, exchange_cards, exchanges');
const { rows: [some] } = await owner.query('SELECT client_id FROM exchanges WHERE organization_id = $1 LIMIT 1', [firm]);
const time = async (name: string, work: () => Promise<unknown>) => {
  const times: number[] = [];
  for (let n = 0; n < 7; n++) { const t = performance.now(); await work(); times.push(performance.now() - t); }
  times.sort((a, b) => a - b); console.log(name, 'median', times[3]!.toFixed(1), 'ms, max', times[6]!.toFixed(1));
};
const run = <T>(w: Parameters<typeof enter<T>>[1]) => enter(id, w, app);
await time('bare entry', () => run(async (s) => s.db.contact.findFirst({ where: { id: some.client_id }, select: { id: true } })));
await time('list', () => run((s) => contactList(s, readContactState({}))));
await time('facets', () => run((s) => listFacets(s)));
await time('list search', () => run((s) => contactList(s, readContactState({ q: 'familyab' }))));
await time('list filters', () => run((s) => contactList(s, readContactState({ type: 'client', tag: 't3', followup: 'due', sort: 'files' }))));
await time('page', () => run((s) => contactPage(s, some.client_id, readHistoryState({}))));
await time('alike', () => run((s) => contactsAlike(s, likenessQuestion.parse({ name: 'Ana Familyabc', email: 'p77@example.com' }))));
await time('pairs', () => run((s) => possibleDuplicates(s)));
await app.close(); await owner.end();
