import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addField } from '@/lib/custom-fields/commands';
import { newField } from '@/lib/custom-fields/input';
import type { TestMember } from '@/scripts/test/firm';
import { expectRefusal } from '@/scripts/test/refusal';
import { editExchanges } from './bulk';
import { bulkEdit } from './bulk-input';
import { exchangeExport } from './list-export';
import { followingRows } from './list-pages';
import { readListState } from './list-params';
import { exchangeList } from './queries';
import { fileOfFirm, type FileOfFirm } from './testing/file-of-firm';

let firm: FileOfFirm;
let files: string[];

beforeAll(async () => {
  firm = await fileOfFirm();
  for (const [label, kind, choices] of [
    [
      'Source',
      'choice',
      [
        { name: 'Referral', active: true },
        { name: '=Radio', active: true },
      ],
    ],
    ['Fee', 'money', []],
    ['VIP', 'checkbox', []],
  ] as const) {
    const input = newField.parse({ entity: 'exchange', label, kind, choices });
    await firm.people.admin.enter((scope) => addField(scope, input));
  }
});
beforeEach(async () => {
  files = [await firm.open(), await firm.open(), await firm.open()].toSorted();
});
afterAll(() => firm.close());

const edit = (member: TestMember, field: string, rows: object[]) =>
  member.enter((scope) => editExchanges(scope, bulkEdit.parse({ field, rows })));
const prioritize = (member: TestMember, ids: string[], was = 'medium', to = 'high') =>
  edit(
    member,
    'priority',
    ids.map((id) => ({ id, was, to })),
  );
const stored = async (column: string) =>
  (
    await firm.database.owner.query<{ value: unknown }>(
      `SELECT ${column} AS value FROM exchanges WHERE id = ANY ($1) ORDER BY id`,
      [files],
    )
  ).rows.map(({ value }) => value);
const list = (member: TestMember, params: Record<string, string | string[]>) =>
  member.enter((scope) => exchangeList(scope, readListState({ view: 'all', ...params }), 100));
const set = (id: string, fields: object) =>
  firm.database.owner.query('UPDATE exchanges SET custom_fields = $2 WHERE id = $1', [id, fields]);

describe('a change of many files', () => {
  it('leaves out and names the one that another changed meanwhile, and changes the others', async () => {
    const { coordinator, admin } = firm.people;
    await prioritize(admin, [files[1]!], 'medium', 'urgent');
    const { changed, left } = await prioritize(coordinator, files);
    expect(changed).toEqual([files[0], files[2]]);
    expect(left).toEqual([
      { id: files[1], name: expect.stringMatching(/^EX-/), reason: 'Somebody changed it meanwhile.' },
    ]);
    expect(await stored('priority')).toEqual(['high', 'urgent', 'high']);
  });

  it('tells each file’s history, as a change of one does', async () => {
    await prioritize(firm.people.coordinator, files);
    await edit(
      firm.people.coordinator,
      'tags',
      files.map((id) => ({ id, was: [], to: ['ranch, with "quotes"', 'estate\\'] })),
    );
    const { rows } = await firm.database.owner.query<{ kind: string; count: number }>(
      `SELECT kind, count(*)::int FROM domain_events WHERE exchange_id = ANY ($1)
         AND kind ~ 'field_changed|tag_' GROUP BY kind ORDER BY kind`,
      [files],
    );
    expect(rows).toEqual([
      { kind: 'exchange.field_changed', count: 3 },
      { kind: 'exchange.tag_added', count: 6 },
    ]);
    expect((await stored('tags'))[0]).toEqual(['ranch, with "quotes"', 'estate\\']);
  });

  it('keeps the tags of imports letter for letter, however many and long, and takes one more from others', async () => {
    const { coordinator } = firm.people;
    const imported = [' two\nlines\t\\ "quoted" ', 'x'.repeat(60)];
    await firm.database.owner.query('UPDATE exchanges SET tags = $2 WHERE id = $1', [files[0], imported]);
    const rows = [
      { id: files[0], was: imported, to: [...imported, 'estate'] },
      { id: files[1], was: [], to: ['estate'] },
    ];
    expect((await edit(coordinator, 'tags', rows)).changed).toEqual([files[0], files[1]]);
    expect(await stored('tags')).toEqual([[...imported, 'estate'], ['estate'], []]);
    const said = (to: string[]) =>
      bulkEdit.safeParse({ field: 'tags', rows: [{ id: files[2], was: [], to }] });
    expect(said(['x'.repeat(41)]).success).toBe(false);
    expect(said(Array.from({ length: 21 }, (_, n) => `${n}`)).success).toBe(false);
  });

  it('gives files to another with the open work of whoever had them, and is an admin’s', async () => {
    const { admin, coordinator, other } = firm.people;
    const rows = files.map((id) => ({ id, was: coordinator.userId, to: other.userId }));
    expect((await expectRefusal(edit(coordinator, 'coordinator', rows))).kind).toBe('forbidden');
    expect((await edit(admin, 'coordinator', rows)).changed).toEqual(files);
    expect(await stored('coordinator_id')).toEqual(files.map(() => other.userId));
    const { rows: open } = await firm.database.owner.query(
      'SELECT FROM tasks WHERE exchange_id = ANY ($1) AND is_open AND assigned_to = $2',
      [files, coordinator.userId],
    );
    expect(open).toEqual([]);
    const toClient = files.map((id) => ({ id, was: other.userId, to: firm.people.client.userId }));
    expect((await expectRefusal(edit(admin, 'coordinator', toClient))).kind).toBe('invalid');
    expect(await stored('coordinator_id')).toEqual(files.map(() => other.userId));
  });

  it('leaves alone what has ended and what the member does not see', async () => {
    const { coordinator, client, other } = firm.people;
    await firm.database.owner.query(
      `UPDATE exchanges SET status = 'cancelled', status_reason = 'Changed their mind' WHERE id = $1`,
      [files[0]],
    );
    const { changed, left } = await prioritize(coordinator, files);
    expect(changed).toEqual([files[1], files[2]]);
    expect(left).toMatchObject([{ id: files[0], reason: 'It has ended, so it stays as it was.' }]);
    expect((await expectRefusal(prioritize(client, files))).kind).toBe('forbidden');
    expect((await expectRefusal(prioritize(firm.stranger, files))).kind).toBe('not_found');
    expect((await expectRefusal(prioritize(other, files))).kind).toBe('not_found');
    expect(await stored('priority')).toEqual(['medium', 'high', 'high']);
  });
});

describe('filters by the firm’s own fields', () => {
  it('find what holds the value, and say what they do not know', async () => {
    const { coordinator } = firm.people;
    await set(files[0]!, { source: 'Referral', fee: '1500.00', vip: true });
    await set(files[1]!, { source: '=Radio', fee: '200.00', vip: false });
    await set(files[2]!, { fee: 'about a thousand' });
    const found = async (params: Record<string, string | string[]>) => {
      const { rows, ignored } = await list(coordinator, params);
      return [
        rows
          .map(({ id }) => id)
          .filter((id) => files.includes(id))
          .sort(),
        ignored,
      ];
    };
    expect(await found({ 'field.source': 'Referral' })).toEqual([[files[0]], []]);
    expect(await found({ 'field.source': ['Referral', '=Radio'] })).toEqual([[files[0], files[1]], []]);
    expect(await found({ 'field.fee': '100..1000' })).toEqual([[files[1]], []]);
    expect(await found({ 'field.fee': '1000..' })).toEqual([[files[0]], []]);
    expect(await found({ 'field.vip': 'yes', 'field.source': 'Referral' })).toEqual([[files[0]], []]);
    expect(await found({ 'field.source': '(none)' })).toEqual([[files[2]], []]);
    expect(await found({ 'field.colour': 'red' })).toEqual([files, ['field.colour']]);
  });

  it('are for staff: a client has no such field, and finds nothing by it', async () => {
    await set(files[0]!, { source: 'Referral' });
    const { rows, ignored } = await list(firm.people.client, { 'field.source': 'Referral' });
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(files));
    expect(ignored).toEqual(['field.source']);
    expect(rows.every(({ office }) => office === null)).toBe(true);
  });
});

it('refuses the rest of a long scroll from a cursor that opens nothing, rather than call it the end', async () => {
  const rest = firm.people.coordinator.enter((scope) =>
    followingRows(scope, { search: '', after: 'nonsense' }),
  );
  expect((await expectRefusal(rest)).kind).toBe('conflict');
});

describe('the export', () => {
  const file = (member: TestMember, search: string) =>
    member.enter(async (scope) => {
      const plan = await exchangeExport(scope, new URLSearchParams(search));
      return { ...plan, rows: (await plan.page(scope)).rows };
    });

  it('holds the chosen columns of what the filters find, and is on record', async () => {
    await set(files[0]!, { source: '=Radio', fee: '-500.00' });
    await firm.database.owner.query("UPDATE exchanges SET custom_fields = '{}' WHERE id <> $1", [files[0]]);
    const { name, header, rows } = await file(
      firm.people.coordinator,
      'view=all&field.source=%3DRadio&columns=client,field.source,field.fee,nonsense',
    );
    expect(name).toMatch(/^exchanges-all-2026-11-24\.csv$/);
    expect(header).toEqual(['Number', 'Name', 'Type', 'Client', 'Source', 'Fee']);
    expect(rows).toEqual([
      [
        expect.stringMatching(/^EX-/),
        expect.stringContaining('Ruiz'),
        'Delayed',
        'Ruiz',
        '=Radio',
        '-500.00',
      ],
    ]);
    const { rows: recorded } = await firm.database.owner.query<{ detail: object }>(
      `SELECT detail FROM audit_logs WHERE kind = 'export' ORDER BY id DESC LIMIT 1`,
    );
    expect(JSON.stringify(recorded)).toContain('field.source');
  });

  it('holds nothing that the role may not see', async () => {
    await set(files[0]!, { source: 'Referral' });
    const all = 'view=all&columns=client,risk,value,priority,tags,field.source';
    expect((await file(firm.people.client, all)).header).toEqual([
      'Number',
      'Name',
      'Type',
      'Client',
      'Value',
    ]);
    const agency = await file(firm.people.agency, all);
    expect(agency.header).toEqual(['Number', 'Name', 'Type', 'Client']);
    expect(agency.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(agency.rows)).not.toMatch(/Referral|Oak Street|1234567/);
  });
});
