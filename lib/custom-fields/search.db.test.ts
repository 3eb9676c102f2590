import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOfFirm, type FileOfFirm } from '@/lib/exchanges/testing/file-of-firm';
import type { TestMember } from '@/scripts/test/firm';
import { addField } from './commands';
import { newField } from './input';

let firm: FileOfFirm;
let file: string;

beforeAll(async () => {
  firm = await fileOfFirm();
  file = await firm.open();
  for (const [entity, label, kind] of [
    ['exchange', 'Vault', 'text'],
    ['exchange', 'Fee', 'money'],
    ['contact', 'Club', 'text'],
  ]) {
    const input = newField.parse({ entity, label, kind });
    await firm.people.admin.enter((scope) => addField(scope, input));
  }
});
afterAll(() => firm.close());

const found = (member: TestMember, q: string) =>
  member.enter(async ({ db }) => {
    const hits = await db.$queryRaw<{ kind: string; entity_id: string }[]>`
      SELECT kind::text, entity_id FROM app.search(${q})`;
    return hits.map(({ kind, entity_id: id }) => (id === file ? 'the file' : kind));
  });
const hold = (customFields: object) =>
  firm.people.coordinator.enter(({ db }) =>
    db.exchange.updateMany({ where: { id: file }, data: { customFields } }),
  );

describe('a value of the firm’s own', () => {
  it('finds its file for staff on it, and for nobody else who sees the file', async () => {
    const { admin, coordinator, client, third_party: attorney, agency, other } = firm.people;
    await hold({ vault: 'Zanzibar' });
    expect(await found(coordinator, 'zanzibar')).toEqual(['the file']);
    expect(await found(admin, 'zanzi')).toEqual(['the file']);
    for (const member of [client, attorney, agency, other, firm.stranger])
      expect(await found(member, 'zanzibar')).toEqual([]);
    for (const member of [client, attorney, agency])
      expect(await found(member, 'Ruiz')).toContain('the file');
  });

  it('finds it no more when it is gone, and an amount never does', async () => {
    await hold({ vault: 'Zanzibar', fee: '7331.00' });
    await hold({ fee: '7331.00' });
    expect(await found(firm.people.coordinator, 'zanzibar')).toEqual([]);
    expect(await found(firm.people.coordinator, '7331.00')).toEqual([]);
  });

  it('finds its contact for staff', async () => {
    await firm.people.admin.enter(({ db }) =>
      db.contact.updateMany({
        where: { lastName: 'Ruiz' },
        data: { customFieldValues: { club: 'Quixotic' } },
      }),
    );
    expect(await found(firm.people.coordinator, 'quixotic')).toEqual(['contact']);
    expect(await found(firm.people.client, 'quixotic')).toEqual([]);
  });
});
