import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { pruneRecentItems } from '@/lib/jobs/recent-items';
import { newId } from '@/lib/shared/ids';
import { addTask } from '@/lib/tasks/commands';
import { newTask } from '@/lib/tasks/input';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import type { Opened } from './input';
import { recentItems, remember } from './recent';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let other: TestMember;
let parties: TestMember[];

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  parties = [await firm.member('client'), await firm.member('third_party'), await firm.member('agency')];
  other = await (await app.firm('valley')).member('admin');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const opened = (who: TestMember, lastName: string) =>
  who.enter((scope) =>
    openExchange(
      scope,
      newExchange.parse({
        name: `${lastName}, 12 Elm Street`,
        exchangeType: 'delayed',
        client: { kind: 'new', contact: { lastName } },
      }),
    ),
  );
const look = (who: TestMember, id: string, kind: Opened['kind'] = 'exchange') =>
  who.enter((scope) => remember(scope, { kind, id }));
const titles = async (who: TestMember) => (await who.enter(recentItems)).map(({ title }) => title);

describe('what somebody opened last', () => {
  it('comes the last first, once each, for that person alone', async () => {
    const [first, second] = [await opened(admin, 'Adler'), await opened(admin, 'Birch')];
    await look(admin, first.id);
    await look(admin, second.id);
    expect(await titles(admin)).toEqual(['Birch, 12 Elm Street', 'Adler, 12 Elm Street']);
    await look(admin, first.id);
    expect(await titles(admin)).toEqual(['Adler, 12 Elm Street', 'Birch, 12 Elm Street']);
    expect(await titles(coordinator)).toEqual([]);
    expect(await titles(other)).toEqual([]);
    expect((await admin.enter(recentItems))[0]).toMatchObject({
      kind: 'exchange',
      href: `/exchanges/${first.id}`,
      exchangeNumber: first.exchangeNumber,
      detail: 'Adler',
      day: expect.stringMatching(/^Opened \w{3}, /) as string,
    });
  });

  it('is asked by every role, also those that may not ask whether a contact was merged', async () => {
    for (const party of parties) expect(await titles(party)).toEqual([]);
  });

  it('keeps contacts as well', async () => {
    const { id } = await admin.enter((scope) => createContact(scope, { lastName: 'Cedar', types: [] }));
    await look(admin, id, 'contact');
    expect((await titles(admin))[0]).toBe('Cedar');
  });

  it('forgets who was merged into another', async () => {
    const make = (lastName: string) => admin.enter((scope) => createContact(scope, { lastName, types: [] }));
    const [gone, kept] = [await make('Twice'), await make('Once')];
    await look(admin, gone.id, 'contact');
    await look(admin, kept.id, 'contact');
    await database.owner.query('UPDATE contacts SET merged_into_id = $2, merged_at = now() WHERE id = $1', [
      gone.id,
      kept.id,
    ]);
    expect(await titles(admin)).toContain('Once');
    expect(await titles(admin)).not.toContain('Twice');
    await expect(look(admin, gone.id, 'contact')).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('keeps tasks, with the number of their file, for who sees them', async () => {
    const file = await opened(admin, 'Fir');
    const title = 'Call the escrow officer';
    const task = await admin.enter((scope) => addTask(scope, newTask.parse({ exchangeId: file.id, title })));
    await look(admin, task.id, 'task');
    expect((await admin.enter(recentItems))[0]).toMatchObject({
      ...{ kind: 'task', title, exchangeNumber: file.exchangeNumber },
      href: `/tasks/${task.id}`,
    });
    await expect(look(coordinator, task.id, 'task')).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is not kept of what is not there, nor of what is not theirs to see, and is told apart by nothing', async () => {
    const { id } = await opened(admin, 'Dogwood');
    const gone = { kind: 'not_found' };
    await expect(look(coordinator, id)).rejects.toMatchObject(gone);
    await expect(look(other, id)).rejects.toMatchObject(gone);
    await expect(look(admin, newId())).rejects.toMatchObject(gone);
  });

  it('is shown no more once it is theirs no more, and is still kept', async () => {
    const { id } = await opened(coordinator, 'Elder');
    await look(coordinator, id);
    expect(await titles(coordinator)).toEqual(['Elder, 12 Elm Street']);
    await database.owner.query('UPDATE exchanges SET coordinator_id = NULL WHERE id = $1', [id]);
    expect(await titles(coordinator)).toEqual([]);
    const kept = await database.owner.query('SELECT FROM recent_items WHERE entity_id = $1', [id]);
    expect(kept.rowCount).toBe(1);
  });

  it('is forgotten past the fiftieth', async () => {
    const person = other.identity.organizationId;
    await database.owner.query(
      `INSERT INTO recent_items (organization_id, user_id, kind, entity_id, opened_at)
       SELECT m.organization_id, m.user_id, 'exchange', uuidv7(), now() - n * interval '1 hour'
       FROM memberships m, generate_series(1, 53) AS n WHERE m.organization_id = $1`,
      [person],
    );
    const transaction = <T>(work: (client: typeof database.owner) => Promise<T>) => work(database.owner);
    const context = { transaction } as unknown as Parameters<typeof pruneRecentItems.perform>[0];
    expect(await pruneRecentItems.perform(context, {})).toBe('Forgot 3 visits.');
    const left = await database.owner.query(
      `SELECT min(opened_at) > now() - interval '51 hours' AS newest FROM recent_items WHERE organization_id = $1`,
      [person],
    );
    expect(left.rows).toEqual([{ newest: true }]);
  });
});
