/** What an approval does to a stage at which the identification was locked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { clock } from '@/lib/platform/clock';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { sayReopened } from './words';
import { soldFile } from './testing/sold-file';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let client: string;
const realNow = clock.now;

beforeAll(async () => {
  clock.now = () => new Date('2026-07-01T18:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('levee');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  client = (await admin.enter((scope) => createContact(scope, { lastName: 'Delacroix', types: ['client'] })))
    .id;
});
afterAll(async () => {
  clock.now = realNow;
  await app?.close();
  await database?.drop();
});

const { opened, propose, idOf, approve, datesOf } = soldFile(() => ({ admin, coordinator, client }));

describe('an approval of a postponed deadline that had passed', () => {
  const sold = { relinquished: [{ addressLine1: '7 Quay', transferredOn: '2026-04-20' }] };
  const flooded = { disasterOn: '2026-05-20' };
  const stageOf = (id: string) =>
    admin.enter(async ({ db }) => (await db.exchange.findFirstOrThrow({ where: { id } })).stage);

  it('takes the lock back, and says why', async () => {
    const file = await opened({ ...sold, stage: 'identification_locked' });
    expect(await stageOf(file.id)).toBe('identification_locked');
    await propose(coordinator, file.id, flooded);
    const approved = await approve(admin, file, await idOf(file.id, 'section_6'));
    expect(approved).toMatchObject({ returnedTo: 'identification_open' });
    expect(await stageOf(file.id)).toBe('identification_open');
    const change = await admin.enter(({ db }) =>
      db.exchangeStageChange.findFirstOrThrow({ where: { exchangeId: file.id }, orderBy: { id: 'desc' } }),
    );
    expect(change).toMatchObject({
      ...{ fromStage: 'identification_locked', toStage: 'identification_open' },
      reason: 'The identification period runs again: postponed by TX-2026-05.',
    });
  });

  it('leaves a later stage where it is, and says so', async () => {
    const file = await opened({ ...sold, stage: 'replacement_contract' });
    await propose(coordinator, file.id, flooded);
    const approved = await approve(admin, file, await idOf(file.id, 'section_6'));
    expect(approved).toMatchObject({ staysAt: 'replacement_contract' });
    expect(sayReopened(approved)).toContain('The stage stays at Replacement under contract');
    expect(await stageOf(file.id)).toBe('replacement_contract');
  });

  it('leaves the lock when the new day has passed as well', async () => {
    const file = await opened({ ...sold, stage: 'identification_locked' });
    await propose(coordinator, file.id, { ...flooded, postponedTo: '2026-06-20' });
    const approved = await approve(admin, file, await idOf(file.id, 'section_6'));
    expect(approved.returnedTo).toBeUndefined();
    expect(await datesOf(file.id)).toEqual(['2026-06-20', '2026-10-17']);
    expect(await stageOf(file.id)).toBe('identification_locked');
  });
});
