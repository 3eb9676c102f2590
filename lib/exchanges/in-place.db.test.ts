import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addField } from '@/lib/custom-fields/commands';
import { newField } from '@/lib/custom-fields/input';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { changeCustomField, changeField, changeTag } from './in-place';
import { customFieldChange, fieldChange, MOST_TAGS, tagChange } from './in-place-input';
import { exchangePage } from './page';
import { fileOfFirm, type FileOfFirm } from './testing/file-of-firm';

let firm: FileOfFirm;
let id: string;

beforeAll(async () => {
  firm = await fileOfFirm();
  for (const [label, kind] of [
    ['Escrow number', 'text'],
    ['Fee', 'money'],
  ]) {
    const input = newField.parse({ entity: 'exchange', label, kind });
    await firm.people.admin.enter((scope) => addField(scope, input));
  }
});
beforeEach(async () => {
  id = await firm.open();
});
afterAll(() => firm.close());

const field = (member: TestMember, name: string, to: unknown, was: unknown) =>
  member.enter((scope) => changeField(scope, fieldChange.parse({ id, field: name, to, was })));
const tag = (member: TestMember, word: string, on: boolean) =>
  member.enter((scope) => changeTag(scope, tagChange.parse({ id, tag: word, on })));
const own = (member: TestMember, key: string, to: string | null, was: string | null) =>
  member.enter((scope) => changeCustomField(scope, customFieldChange.parse({ id, key, to, was })));
const factsFor = async (member: TestMember) =>
  (await member.enter((scope) => exchangePage(scope, id))).office;
const facts = () => factsFor(firm.people.admin);

describe('what the office changes in place', () => {
  it('is priority, substatus and name, each from what was shown and back', async () => {
    const { coordinator, admin } = firm.people;
    await field(coordinator, 'priority', 'high', 'medium');
    await field(coordinator, 'substatus', 'Waiting for the bank', undefined);
    await field(coordinator, 'name', 'Ruiz estate', 'Ruiz – 12 Oak Street');
    expect(await facts()).toMatchObject({
      priority: 'high',
      substatus: 'Waiting for the bank',
      name: 'Ruiz estate',
    });
    expect((await expectRefusal(field(admin, 'priority', 'low', 'medium'))).kind).toBe('conflict');
    expect((await expectRefusal(field(admin, 'substatus', 'x', ''))).kind).toBe('conflict');
    await field(coordinator, 'substatus', undefined, 'Waiting for the bank');
    expect((await facts())?.substatus).toBeNull();
  });

  it('is tags, one by one whatever others do with the rest', async () => {
    const { coordinator, admin } = firm.people;
    await tag(coordinator, 'ranch', true);
    await tag(admin, 'estate', true);
    await tag(coordinator, 'Ranch', true);
    expect((await facts())?.tags).toEqual(['ranch', 'estate']);
    await tag(admin, 'ranch', false);
    await tag(coordinator, 'ranch', false);
    expect((await facts())?.tags).toEqual(['estate']);
    for (let count = 1; count < MOST_TAGS; count += 1) await tag(coordinator, `tag ${count}`, true);
    expect((await expectRefusal(tag(coordinator, 'one more', true))).kind).toBe('invalid');
  });

  it('is fields of the firm’s own, beside what something else put there', async () => {
    const { coordinator, admin } = firm.people;
    await firm.database.owner.query(
      `UPDATE exchanges SET custom_fields = '{"vendor": {"a": 1}, "Old": "kept"}' WHERE id = $1`,
      [id],
    );
    await own(coordinator, 'escrow_number', ' E-77 ', null);
    const shown = await facts();
    expect(shown?.customFields.map(({ definition, value }) => [definition.label, value])).toEqual([
      ['Escrow number', 'E-77'],
      ['Fee', null],
    ]);
    expect(shown?.otherFields).toEqual([{ label: 'Old', value: 'kept' }]);
    expect((await expectRefusal(own(admin, 'escrow_number', 'E-78', null))).kind).toBe('conflict');
    await own(admin, 'escrow_number', 'E-78', 'E-77');
    await own(admin, 'escrow_number', null, 'E-78');
    const { rows } = await firm.database.owner.query('SELECT custom_fields FROM exchanges WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ custom_fields: { vendor: { a: 1 }, Old: 'kept' } }]);
  });

  it('takes of such a field only what fits it, and no field that nobody defined', async () => {
    const { coordinator } = firm.people;
    const refused = await expectRefusal(own(coordinator, 'fee', '12.345', null));
    expect(refused.fields).toEqual({ 'customFields.fee': expect.stringContaining('two decimals') });
    await own(coordinator, 'fee', '1.5k', null);
    expect((await facts())?.customFields[1]?.value).toBe('1500.00');
    for (const key of ['made_up', '__proto__', 'constructor'])
      expect((await expectRefusal(own(coordinator, key, 'x', null))).kind, key).toMatch(/invalid|conflict/);
  });

  it('writes one event each', async () => {
    await field(firm.people.coordinator, 'priority', 'urgent', 'medium');
    await tag(firm.people.coordinator, 'ranch', true);
    await tag(firm.people.coordinator, 'ranch', true);
    await own(firm.people.coordinator, 'escrow_number', 'E-77', null);
    const { rows } = await firm.database.owner.query<{ kind: string }>(
      "SELECT kind FROM domain_events WHERE exchange_id = $1 AND kind ~ '_field_|\\.(field|tag)_' ORDER BY id",
      [id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'exchange.field_changed',
      'exchange.tag_added',
      'exchange.custom_field_changed',
    ]);
  });

  it('is the staff’s, while the file is open', async () => {
    const raise = (member: TestMember) => field(member, 'priority', 'high', 'medium');
    for (const role of ['client', 'third_party', 'agency'] as const) {
      expect((await expectRefusal(raise(firm.people[role]))).kind).toBe('forbidden');
      expect(await factsFor(firm.people[role])).toBeUndefined();
    }
    expect((await expectRefusal(raise(firm.people.other))).kind).toBe('not_found');
    await firm.database.owner.query(
      "UPDATE exchanges SET status = 'cancelled', status_reason = 'The sale fell through' WHERE id = $1",
      [id],
    );
    expect((await expectRefusal(raise(firm.people.coordinator))).kind).toBe('conflict');
  });

  it('refuses what is empty or too long in the form’s words', () => {
    const said = (
      schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } },
      value: object,
    ) => schema.safeParse({ id, ...value }).error?.issues[0]?.message;
    expect(said(fieldChange, { field: 'name', to: ' ', was: 'x' })).toBe('A file has a name.');
    expect(said(tagChange, { tag: '', on: true })).toBe('Write the tag.');
    expect(said(tagChange, { tag: 'x'.repeat(41), on: true })).toBe('Use at most 40 characters.');
  });
});
