import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { addField } from '@/lib/custom-fields/commands';
import { newField } from '@/lib/custom-fields/input';
import { writeCsv, type CsvRow } from '@/lib/shared/csv';
import { contactExport } from './export';
import { contactList, listFacets } from './list';
import { readContactState, type ContactListState } from './list-params';
import { pairOfContacts, type PairOfContacts } from './testing/pair';

let world: PairOfContacts;
let today: string;

beforeAll(async () => {
  world = await pairOfContacts();
  await world.admin.enter((scope) =>
    addField(scope, newField.parse({ entity: 'contact', label: 'Source', kind: 'text' })),
  );
  today = await world.coordinator.enter((scope) => Promise.resolve(scope.today));
  const later = await world.coordinator.enter((scope) =>
    Promise.resolve(`${Number(scope.today.slice(0, 4)) + 1}-01-02`),
  );
  const ana = await world.add({
    ...{ firstName: 'Ána', lastName: 'Ruiz', email: 'ana@example.com', phonePrimary: '(512) 555-0161' },
    ...{ types: ['client'], tags: ['VIP', 'Texas'], zipCode: '78701', nextFollowupDate: today },
    customFields: { source: 'Radio' },
  });
  await world.add({
    lastName: 'Boyd',
    types: ['lender'],
    state: 'CA',
    tags: ['texas'],
    nextFollowupDate: later,
  });
  await world.add({ company: '=HYPERLINK("x")', types: ['vendor', 'lender'] });
  const gone = await world.add({ lastName: 'Gone', tags: ['Merged only'] });
  await world.open(ana);
  await world.merge(world.admin, ana, gone);
  await world.add({ lastName: 'Elsewhere', tags: ['Foreign'] }, world.stranger);
});
afterAll(() => world.close());

const state = (query: string) => readContactState(new URLSearchParams(query));
const list = (query: string, member: TestMember = world.coordinator, size?: number) =>
  member.enter((scope) => contactList(scope, state(query), size));
const names = async (query: string) => (await list(query)).rows.map(({ displayName }) => displayName);

describe('the list of contacts', () => {
  it('shows those that stand, by name, and none of another firm', async () => {
    expect(await names('')).toEqual(['=HYPERLINK("x")', 'Boyd', 'Ána Ruiz']);
    const { rows } = await world.database.owner.query(
      `SELECT FROM contacts WHERE last_name IN ('Gone', 'Elsewhere')`,
    );
    expect(rows).toHaveLength(2);
  });

  it.each([
    ['q=ana ruiz', ['Ána Ruiz']],
    ['q=EXAMPLE.com', ['Ána Ruiz']],
    ['q=555-0161', ['Ána Ruiz']],
    ['q=100%25', []],
    ['query=boyd', ['Boyd']],
    ['type=lender', ['=HYPERLINK("x")', 'Boyd']],
    ['type=lender,client', ['=HYPERLINK("x")', 'Boyd', 'Ána Ruiz']],
    ['tag=texas', ['Boyd', 'Ána Ruiz']],
    ['tag=texas,vip', ['Ána Ruiz']],
    ['followup=due', ['Ána Ruiz']],
    ['followup=week', ['Ána Ruiz']],
    ['followup=set', ['Boyd', 'Ána Ruiz']],
    ['followup=none', ['=HYPERLINK("x")']],
    ['open=yes', ['Ána Ruiz']],
    ['open=no', ['=HYPERLINK("x")', 'Boyd']],
    ['state=tx', ['Ána Ruiz']],
    ['field.source=rad', ['Ána Ruiz']],
    ['field.source=%3DRad', []],
    ['field.source=(none)&type=lender', ['=HYPERLINK("x")', 'Boyd']],
    ['followup=nonsense&type=nobody', ['=HYPERLINK("x")', 'Boyd', 'Ána Ruiz']],
    ['sort=followup', ['Ána Ruiz', 'Boyd', '=HYPERLINK("x")']],
    ['sort=followup&dir=desc', ['Boyd', 'Ána Ruiz', '=HYPERLINK("x")']],
    ['sort=files&dir=desc', ['Ána Ruiz', '=HYPERLINK("x")', 'Boyd']],
  ])('%s', async (query, expected) => {
    const found = await names(query);
    if (query.startsWith('sort=files')) expect(found[0]).toBe(expected[0]);
    else expect(found).toEqual(expected);
  });

  it('says which filter by a field it left out', async () => {
    expect(await list('field.colour=red')).toMatchObject({ ignored: ['field.colour'], total: 3 });
  });

  it.each(['name', 'followup', 'files', 'state', 'added'])(
    'turns every page of the order by %s, forth and back',
    async (sort) => {
      for (const dir of ['asc', 'desc']) {
        const whole = (await list(`sort=${sort}&dir=${dir}`)).rows.map(({ id }) => id);
        const read: string[] = [];
        let at: Partial<ContactListState> = {};
        for (const turn of whole) {
          const page = await world.coordinator.enter((scope) =>
            contactList(scope, { ...state(`sort=${sort}&dir=${dir}`), ...at }, 1),
          );
          expect(page.total, turn).toBe(whole.length);
          read.push(page.rows[0]!.id);
          at = { after: page.after ?? null };
        }
        expect(read).toEqual(whole);
      }
    },
  );

  it('begins again where a cursor opens nothing', async () => {
    expect(await list('after=nonsense')).toMatchObject({ cursorLost: true, total: 3 });
  });

  it('offers the tags and states of contacts that stand, each once', async () => {
    const facets = await world.coordinator.enter(listFacets);
    expect(facets).toMatchObject({ states: ['CA', 'TX'], any: true });
    expect(facets.tags.map((tag) => tag.toLowerCase()).sort()).toEqual(['merged only', 'texas', 'vip']);
  });
});

describe('the export', () => {
  const csv = async (query: string, member: TestMember = world.coordinator, piece?: number) => {
    const plan = await member.enter((scope) => contactExport(scope, new URLSearchParams(query), piece));
    const rows: CsvRow[] = [];
    let after: string | undefined;
    do {
      const from = after;
      const { rows: some, next } = await member.enter((scope) => plan.page(scope, from));
      rows.push(...some);
      after = next;
    } while (after !== undefined);
    return writeCsv(plan.header, rows);
  };

  it('holds the rows of the list, its formulas neutralized', async () => {
    const text = await csv('type=lender');
    const [header, ...rows] = text.trim().split('\r\n');
    expect(header).toContain('First name,Last name,Company');
    expect(rows).toHaveLength(2);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toContain('Ruiz');
  });

  it('holds the chosen columns, the firm’s own fields among them, of whom the filters find', async () => {
    expect((await csv('columns=state,field.source&field.source=Radio')).trim().split('\r\n')).toEqual([
      expect.stringMatching(/^\W?First name,Last name,Company,Title,Address,.*,Country,Source$/),
      'Ána,Ruiz,,,,,Austin,TX,78701,USA,Radio',
    ]);
  });

  it('goes on piece by piece to the end, each contact once', async () => {
    expect(await csv('sort=added', world.coordinator, 1)).toBe(await csv('sort=added'));
  });

  it('is recorded, with how many left', async () => {
    await csv('q=boyd');
    const { rows } = await world.database.owner.query(
      `SELECT to_jsonb(a) AS entry FROM audit_logs a WHERE kind = 'export' AND actor_id = $1 ORDER BY id DESC LIMIT 1`,
      [world.coordinator.userId],
    );
    expect(JSON.stringify(rows[0])).toContain('"count":1');
  });

  it.each(['client', 'third_party', 'agency'] as const)('is not for a %s', async (role) => {
    const member = await world.firm.member(role);
    expect((await expectRefusal(csv('', member))).kind).toBe('forbidden');
    expect((await expectRefusal(list('', member))).kind).toBe('forbidden');
  });
});
