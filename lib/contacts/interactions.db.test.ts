import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestMember } from '@/scripts/test/firm';
import { readHistoryState } from './history-params';
import { contactPage } from './page';
import { pairOfContacts, type PairOfContacts } from './testing/pair';

let world: PairOfContacts;
let contact: string;
let mine: string;
let theirs: string;

const insert = async (table: string, row: Record<string, unknown>) => {
  const columns = ['organization_id', ...Object.keys(row)];
  await world.database.owner.query(
    `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((_, place) => `$${place + 1}`).join()})`,
    [world.firm.id, ...Object.values(row)],
  );
};

beforeAll(async () => {
  world = await pairOfContacts();
  contact = await world.add({ lastName: 'Told' });
  mine = await world.open(contact);
  theirs = await world.open(contact, world.other);
  const author = { author_id: world.coordinator.userId };
  for (const [file, words] of [
    [mine, 'mine'],
    [theirs, 'theirs'],
  ] as const) {
    await insert('notes', { exchange_id: file, body: `note of ${words}`, ...author });
    await insert('documents', { exchange_id: file, title: `document of ${words}` });
    const { rows } = await world.database.owner.query<{ id: string }>(
      'SELECT id FROM conversations WHERE exchange_id = $1',
      [file],
    );
    await insert('messages', {
      ...{
        conversation_id: rows[0]!.id,
        content: `message of ${words}`,
        sender_id: world.coordinator.userId,
      },
    });
  }
  await insert('notes', { contact_id: contact, body: 'about them', ...author });
  await insert('notes', {
    contact_id: contact,
    body: 'doubts',
    is_private: true,
    author_id: world.other.userId,
  });
});
afterAll(() => world.close());

const told = async (query: Record<string, string> = {}, member: TestMember = world.coordinator) => {
  const page = await member.enter((scope) => contactPage(scope, contact, readHistoryState(query)));
  if ('mergedIntoId' in page) return expect.fail('was merged');
  return page;
};
const texts = async (...asked: Parameters<typeof told>) =>
  (await told(...asked)).interactions.filter(({ kind }) => kind !== 'task').map(({ text }) => text);

describe('the interactions of a contact', () => {
  it('are those of files that the reader may see, newest first', async () => {
    expect((await texts()).sort()).toEqual(
      ['about them', 'document of mine', 'message of mine', 'note of mine'].sort(),
    );
    expect((await texts({}, world.admin)).filter((text) => text.includes('theirs'))).toHaveLength(3);
    const times = (await told({}, world.admin)).interactions.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });

  it('never hold a private note of somebody else, which exists', async () => {
    expect(await texts({}, world.admin)).not.toContain('doubts');
    expect(await texts({}, world.other)).toContain('doubts');
  });

  it('are filtered by kind and by exchange', async () => {
    expect(await texts({ kind: 'note' })).toEqual(['about them', 'note of mine']);
    expect(await texts({ kind: 'note', exchange: mine })).toEqual(['note of mine']);
    expect(await texts({ exchange: theirs })).toEqual([]);
    expect(await texts({ kind: 'nonsense', exchange: 'nonsense', until: 'never' })).toHaveLength(4);
  });

  it('go on before an instant', async () => {
    const all = await told({ kind: 'note' });
    const until = all.interactions[0]!.at.toISOString();
    expect(await texts({ kind: 'note', until })).not.toContain(all.interactions[0]!.text);
  });

  it('tell of stages', async () => {
    await world.admin.enter(({ db }) =>
      db.exchange.updateMany({ where: { id: mine }, data: { stage: 'eligibility' } }),
    );
    expect((await told({ kind: 'stage' })).interactions).toMatchObject([
      { kind: 'stage', detail: 'stage', text: 'intake|eligibility', exchangeId: mine },
    ]);
  });

  it('count towards the strength of the relationship', async () => {
    const { strength, lastInteraction, files } = await told();
    expect(strength.value).toBe(3);
    expect(lastInteraction).toBeInstanceOf(Date);
    expect(files.map(({ id }) => id)).toEqual([mine]);
  });
});
