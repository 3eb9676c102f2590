import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import type { ExpectedKind } from '@/lib/shared/errors';
import { expectRefusal } from '@/scripts/test/refusal';
import { changeView, removeView, saveView } from './commands';
import { newView, viewChange } from './input';
import { savedViews } from './queries';

let database: TestDatabase;
let app: TestApp;
let people: Record<Role | 'other' | 'stranger', TestMember>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('viewpoint');
  people = {
    admin: await firm.member('admin'),
    coordinator: await firm.member('coordinator'),
    client: await firm.member('client'),
    third_party: await firm.member('third_party'),
    agency: await firm.member('agency'),
    other: await firm.member('coordinator'),
    stranger: await (await app.firm('elsewhere')).member('admin'),
  };
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const save = (member: TestMember, name: string, more: object = {}) =>
  member.enter((scope) =>
    saveView(scope, newView.parse({ list: 'exchanges', name, query: '?status=active', ...more })),
  );
const change = (member: TestMember, id: string, field: string, was: unknown, to: unknown) =>
  member.enter((scope) => changeView(scope, viewChange.parse({ id, field, was, to })));
const remove = (member: TestMember, id: string, removed: boolean) =>
  member.enter((scope) => removeView(scope, { id, removed }));
const namesFor = async (member: TestMember) =>
  (await member.enter((scope) => savedViews(scope, 'exchanges'))).map(({ name }) => name);

const refusedAs = async (work: Promise<unknown>, kind: ExpectedKind) =>
  expect((await expectRefusal(work)).kind).toBe(kind);

describe('a saved view', () => {
  it('is its owner’s alone, of every role, and comes back as it was saved', async () => {
    const { coordinator, other, admin, client } = people;
    await save(coordinator, 'Mine');
    await save(client, 'My active ones');
    const [view] = await coordinator.enter((scope) => savedViews(scope, 'exchanges'));
    expect(view).toMatchObject({ name: 'Mine', query: 'status=active', isShared: false, isMine: true });
    expect(await namesFor(client)).toEqual(['My active ones']);
    for (const somebody of [other, admin, people.stranger]) expect(await namesFor(somebody)).toEqual([]);
    expect(await coordinator.enter((scope) => savedViews(scope, 'tasks'))).toEqual([]);
  });

  it('is seen by all staff once it is shared, by nobody else, and changed by its owner or an admin', async () => {
    const { coordinator, other, admin, client, third_party: attorney, agency, stranger } = people;
    const { id } = await save(coordinator, 'Of the firm', { isShared: true });
    expect(await namesFor(other)).toEqual(['Of the firm']);
    expect(await namesFor(admin)).toEqual(['Of the firm']);
    for (const outsider of [client, attorney, agency, stranger])
      expect(await namesFor(outsider)).not.toContain('Of the firm');
    await refusedAs(change(other, id, 'name', 'Of the firm', 'Of nobody'), 'forbidden');
    await refusedAs(change(client, id, 'name', 'Of the firm', 'Of nobody'), 'not_found');
    await change(admin, id, 'name', 'Of the firm', 'For everybody');
    expect(await namesFor(other)).toEqual(['For everybody']);
    await refusedAs(change(admin, id, 'isShared', true, false), 'forbidden');
    await remove(admin, id, true);
    expect(await namesFor(other)).toEqual([]);
    await remove(admin, id, false);
    await change(coordinator, id, 'isShared', true, false);
    expect(await namesFor(other)).toEqual([]);
    expect(await namesFor(coordinator)).toContain('For everybody');
  });

  it('is not shared by who is no staff', async () => {
    await refusedAs(save(people.client, 'For all', { isShared: true }), 'forbidden');
    const { id } = await save(people.client, 'My own');
    await refusedAs(change(people.client, id, 'isShared', false, true), 'forbidden');
  });

  it('is taken away and put back, and its name is free meanwhile', async () => {
    const { other } = people;
    const { id } = await save(other, 'Twice');
    await refusedAs(save(other, 'twice'), 'invalid');
    await remove(other, id, true);
    expect(await namesFor(other)).toEqual([]);
    const again = await save(other, 'Twice');
    await refusedAs(remove(other, id, false), 'conflict');
    await remove(other, again.id, true);
    await remove(other, id, false);
    expect(await namesFor(other)).toEqual(['Twice']);
  });

  it('is not written over what somebody else made of it', async () => {
    const { coordinator } = people;
    const { id } = await save(coordinator, 'Shown');
    await change(coordinator, id, 'query', 'status=active', 'status=on_hold');
    await refusedAs(change(coordinator, id, 'query', 'status=active', 'status=draft'), 'conflict');
    await refusedAs(change(people.stranger, id, 'name', 'Shown', 'Taken'), 'not_found');
  });
});
