import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addField, setFieldUse } from '@/lib/custom-fields/commands';
import { newField } from '@/lib/custom-fields/input';
import { expectRefusal } from '@/scripts/test/refusal';
import { contactDetails } from './details';
import { changeContact } from './edit';
import { pairOfContacts, type PairOfContacts } from './testing/pair';

let world: PairOfContacts;

beforeAll(async () => {
  world = await pairOfContacts();
});
afterAll(() => world.close());

const pair = async (kept: object = {}, merged: object = {}) => [
  await world.add({ lastName: 'Kept', ...kept }),
  await world.add({ lastName: 'Gone', ...merged }),
];

describe('the firm’s own fields', () => {
  it('fill the gaps, as far as the field still takes the value', async () => {
    const define = (label: string) =>
      world.admin.enter((scope) =>
        addField(scope, newField.parse({ entity: 'contact', label, kind: 'text' })),
      );
    const [source, old] = [await define('Source'), await define('Old')];
    const [kept, merged] = await pair({}, { customFields: { source: 'Radio', old: 'x' } });
    await world.admin.enter((scope) => setFieldUse(scope, { id: old.id, isActive: false }));
    await world.merge(world.coordinator, kept!, merged!);
    expect((await world.row(kept!)).custom_field_values).toEqual({ source: 'Radio' });
    expect((await world.row(merged!)).custom_field_values).toEqual({ source: 'Radio', old: 'x' });
    await world.admin.enter((scope) => setFieldUse(scope, { id: source.id, isActive: false }));
  });

  it('are told at the field when they do not fit, or are missing', async () => {
    const { id } = await world.admin.enter((scope) =>
      addField(
        scope,
        newField.parse({ entity: 'contact', label: 'Birthday', kind: 'date', isRequired: true }),
      ),
    );
    for (const customFields of [{}, { birthday: 'in May' }]) {
      const refused = await expectRefusal(world.add({ lastName: 'Born', customFields }));
      expect(refused.fields).toHaveProperty(['customFields.birthday']);
    }
    const born = await world.add({ lastName: 'Born', customFields: { birthday: '1970-05-01' } });
    expect((await world.row(born)).custom_field_values).toEqual({ birthday: '1970-05-01' });
    await world.admin.enter((scope) => setFieldUse(scope, { id, isActive: false }));
  });

  it('that became required are not asked of an older contact that is corrected, and are not emptied', async () => {
    const [older, has] = [await world.add({ lastName: 'Older' }), await world.add({ lastName: 'Has' })];
    const { id: field } = await world.admin.enter((scope) =>
      addField(scope, newField.parse({ entity: 'contact', label: 'Box', kind: 'text', isRequired: true })),
    );
    const change = async (id: string, details: object) => {
      const seen = ((await world.row(id)).updated_at as Date).toISOString();
      return world.coordinator.enter((scope) =>
        changeContact(scope, { id, seen, details: contactDetails.parse(details) }),
      );
    };
    await change(older, { lastName: 'Corrected' });
    await change(older, { lastName: 'Again', customFields: { box: '' } });
    expect((await world.row(older)).last_name).toBe('Again');
    await change(has, { lastName: 'Has', customFields: { box: '7' } });
    expect(
      (await expectRefusal(change(has, { lastName: 'Has', customFields: { box: '' } }))).fields,
    ).toHaveProperty(['customFields.box']);
    await world.admin.enter((scope) => setFieldUse(scope, { id: field, isActive: false }));
  });
});
