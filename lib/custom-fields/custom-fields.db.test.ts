import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOfFirm, type FileOfFirm } from '@/lib/exchanges/testing/file-of-firm';
import type { TestMember } from '@/scripts/test/firm';
import type { ExpectedKind } from '@/lib/shared/errors';
import { expectRefusal } from '@/scripts/test/refusal';
import { addField, changeField, moveField, setFieldUse } from './commands';
import { fieldChange, newField } from './input';
import { fieldDefinitions } from './queries';

let firm: FileOfFirm;
let file: string;

beforeAll(async () => {
  firm = await fileOfFirm();
  file = await firm.open();
});
afterAll(() => firm.close());

const add = (label: string, kind: string, more: object = {}, by: TestMember = firm.people.admin) =>
  by.enter((scope) => addField(scope, newField.parse({ entity: 'exchange', label, kind, ...more })));
const change = (id: string, was: object, to: object) =>
  firm.people.admin.enter((scope) => changeField(scope, fieldChange.parse({ id, ...to, was })));
const referral = [{ name: 'Referral', active: true }];
/** Straight at the database, as a member: what the wall says. */
const write = (fields: object, by: TestMember = firm.people.coordinator) =>
  by.enter((scope) => scope.db.exchange.updateMany({ where: { id: file }, data: { customFields: fields } }));
const keysFor = async (member: TestMember, retired = false) =>
  (await member.enter((scope) => fieldDefinitions(scope, 'exchange', { retired }))).map(({ key }) => key);

const refusedAs = async (work: Promise<unknown>, kind: ExpectedKind) =>
  expect((await expectRefusal(work)).kind).toBe(kind);

describe('the fields of a firm', () => {
  it('are an admin’s to define, staff’s to read, and nobody else’s', async () => {
    const { admin, coordinator, client } = firm.people;
    await add('Source of business', 'choice', { choices: referral });
    expect(await keysFor(admin)).toEqual(['source_of_business']);
    expect(await keysFor(coordinator)).toEqual(['source_of_business']);
    expect(await keysFor(client)).toEqual([]);
    expect(await keysFor(firm.stranger)).toEqual([]);
    await refusedAs(add('Mine', 'text', {}, coordinator), 'forbidden');
  });

  it('have names of their own, whatever the case', async () => {
    await refusedAs(add('SOURCE of business', 'text'), 'invalid');
    expect(() => newField.parse({ entity: 'exchange', label: 'Empty', kind: 'choice' })).toThrow();
  });

  it('stand in the order they were moved to', async () => {
    const { id } = await add('Second', 'text');
    await firm.people.admin.enter((scope) => moveField(scope, { id, by: -1 }));
    expect(await keysFor(firm.people.admin)).toEqual(['second', 'source_of_business']);
    await firm.people.admin.enter((scope) => moveField(scope, { id, by: -1 }));
    expect(await keysFor(firm.people.admin)).toEqual(['second', 'source_of_business']);
  });

  it('are retired, take no value then, and come back', async () => {
    const { admin } = firm.people;
    const { id } = await add('Passing', 'text');
    await write({ passing: 'before' });
    await admin.enter((scope) => setFieldUse(scope, { id, isActive: false }));
    expect(await keysFor(admin)).not.toContain('passing');
    expect(await keysFor(admin, true)).toContain('passing');
    await refusedAs(write({ passing: 'after' }), 'conflict');
    await write({ passing: 'before', second: 'beside it' });
    await write({ second: 'beside it' });
    await refusedAs(
      admin.enter((scope) => setFieldUse(scope, { id, isActive: false })),
      'conflict',
    );
    await admin.enter((scope) => setFieldUse(scope, { id, isActive: true }));
    expect(await keysFor(admin)).toContain('passing');
    await write({});
  });

  it('change their kind only while nothing holds a value', async () => {
    const { id } = await add('Turning', 'text');
    const text = { label: 'Turning', kind: 'text', choices: [], isRequired: false, help: null };
    await change(id, text, { label: 'Turning', kind: 'number' });
    const was = { ...text, kind: 'number' };
    await write({ turning: 5 });
    await refusedAs(change(id, was, { label: 'Turning', kind: 'text' }), 'conflict');
    await change(id, was, { label: 'Turned', kind: 'number', isRequired: true });
    await refusedAs(write({}), 'invalid');
    await refusedAs(change(id, was, { label: 'Third', kind: 'number' }), 'conflict');
    await change(id, { ...was, label: 'Turned', isRequired: true }, { label: 'Turned', kind: 'number' });
    await write({});
  });

  it('write over nothing of another, whatever part of the field that changed', async () => {
    const { id } = await add('Held', 'text');
    const was = { label: 'Held', kind: 'text', choices: [], isRequired: false, help: null };
    const now = { ...was, kind: 'number', isRequired: true, help: 'In acres.' };
    await change(id, was, now);
    for (const part of ['kind', 'isRequired', 'help'] as const)
      await refusedAs(change(id, { ...now, [part]: was[part] }, { label: 'Mine', kind: 'text' }), 'conflict');
    await change(id, now, { label: 'Held', kind: 'text' });
  });
});

describe('the database', () => {
  it.each([
    ['text', 'words', ''],
    ['text', 'words', 5],
    ['number', -12.5, '12'],
    ['number', 0, 1e15],
    ['money', '-500.00', '500'],
    ['money', '0.50', '0.505'],
    ['money', '1250000.00', 1250000],
    ['date', '2026-10-19', '2026-02-30'],
    ['date', '2026-10-19', 'soon'],
    ['checkbox', false, 'yes'],
    ['checkbox', true, null],
    ['choice', 'Referral', 'Radio'],
  ])('takes of a field of kind %s %j, not %j', async (kind, right, wrong) => {
    const { id, key } = await add(`Kind ${kind}`, kind, { choices: kind === 'choice' ? referral : [] });
    await write({ [key]: right });
    await refusedAs(write({ [key]: wrong }), 'invalid');
    const { customFields } = await firm.people.admin.enter(({ db }) =>
      db.exchange.findFirstOrThrow({ where: { id: file }, select: { customFields: true } }),
    );
    expect(customFields).toEqual({ [key]: right });
    await write({});
    await firm.people.admin.enter((scope) => setFieldUse(scope, { id, isActive: false }));
  });

  it('keeps keys from before the definitions, and takes no new ones', async () => {
    const { owner } = firm.database;
    await owner.query(
      `UPDATE exchanges SET custom_fields = '{"From the old system": {"a": 1}}' WHERE id = $1`,
      [file],
    );
    await write({ 'From the old system': { a: 1 }, second: 'new' });
    await refusedAs(write({ 'From the old system': { a: 2 }, second: 'new' }), 'conflict');
    await refusedAs(write({ 'Never defined': 'x' }), 'conflict');
    await write({});
  });

  it('does the same for contacts, with fields of their own', async () => {
    const { admin } = firm.people;
    await admin.enter((scope) =>
      addField(scope, newField.parse({ entity: 'contact', label: 'Birthday', kind: 'date' })),
    );
    const set = (customFieldValues: object) =>
      admin.enter((scope) => scope.db.contact.updateMany({ data: { customFieldValues } }));
    await set({ birthday: '1970-01-01' });
    await refusedAs(set({ birthday: 'in May' }), 'invalid');
    await refusedAs(set({ second: 'a field of exchanges' }), 'conflict');
  });

  it('refuses a value that is written while its field changes its kind', async () => {
    const { id, key } = await add('Racing', 'text');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const begun = firm.people.admin.enter(async (scope) => {
      await scope.db.customFieldDefinition.updateMany({ where: { id }, data: { kind: 'number' } });
      await held;
    });
    const writing = write({ [key]: 'words' });
    release();
    await begun;
    const refused = await writing.then(
      () => false,
      () => true,
    );
    // Either came first: then the kind stayed text, or the words were refused.
    const [field] = (await firm.people.admin.enter((scope) => fieldDefinitions(scope, 'exchange'))).filter(
      (one) => one.id === id,
    );
    expect(refused).toBe(field?.kind === 'number');
  });
});
