import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { exchangeDetail } from '@/lib/exchanges/detail';
import { explain } from '@/lib/exchanges/explained';
import { recordReturn } from '@/lib/exchanges/file-commands';
import { clock } from '@/lib/platform/clock';
import { fromDateColumn, toCalendarDate as day } from '@/lib/shared/calendar-date';
import { exchangeTasks } from '@/lib/tasks/queries';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { declinePostponement } from './commands';
import { notice, soldFile } from './testing/sold-file';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let taxpayer: TestMember;
let client: string;
const realNow = clock.now;

beforeAll(async () => {
  clock.now = () => new Date('2026-07-01T18:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('levee');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  taxpayer = await firm.member('client');
  client = (await admin.enter((scope) => createContact(scope, { lastName: 'Delacroix', types: ['client'] })))
    .id;
  await database.owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [taxpayer.userId, client]);
});
afterAll(async () => {
  clock.now = realNow;
  await app?.close();
  await database?.drop();
});

const { listed, opened, propose, idOf, approve, datesOf } = soldFile(() => ({ admin, coordinator, client }));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { kind?: string; fields?: Record<string, string> }) => error,
  );
const before = ['2026-07-25', '2026-12-07'];

describe('a notice', () => {
  it('proposes both rules, and moves nothing', async () => {
    const { id } = await opened();
    expect(await propose(coordinator, id)).toEqual({ rules: ['section_6', 'section_17'] });
    const rows = await listed(id);
    expect(rows.map(({ rule, status, dates }) => [rule, status, dates.map(({ to }) => to)])).toEqual([
      ['section_6', 'proposed', ['2026-10-15', '2026-12-07']],
      ['section_17', 'proposed', ['2026-11-22', '2027-04-06']],
    ]);
    expect(rows[0]).toMatchObject({ windowFrom: '2026-06-14', stale: false, noticeLink: notice.noticeLink });
    expect(await datesOf(id)).toEqual(before);
  });

  it('that moves nothing, or cannot be right, is refused by its field', async () => {
    const { id } = await opened();
    const late = { disasterOn: '2026-12-20', postponedTo: '2027-01-31' };
    expect(await refusal(propose(coordinator, id, late))).toMatchObject({
      kind: 'invalid',
      fields: { 'notice.disasterOn': expect.stringContaining('today or earlier') },
    });
    const elsewhere = { disasterOn: '2026-01-05', postponedTo: '2026-03-01' };
    expect(await refusal(propose(coordinator, id, elsewhere))).toMatchObject({
      kind: 'invalid',
      fields: { 'notice.disasterOn': expect.stringContaining('moves no deadline') },
    });
    expect(await listed(id)).toEqual([]);
  });

  it('waits for one decision: proposed twice it is refused', async () => {
    const { id } = await opened();
    await propose(coordinator, id);
    expect(await refusal(propose(admin, id))).toMatchObject({ kind: 'conflict' });
    expect(await listed(id)).toHaveLength(2);
  });

  it('is for staff: a client is refused, and sees no proposal', async () => {
    const { id } = await opened();
    await propose(coordinator, id);
    expect(await refusal(propose(taxpayer, id, { disasterOn: '2026-06-20' }))).toMatchObject({
      kind: 'forbidden',
    });
    expect(await listed(id, taxpayer)).toEqual([]);
    const seen = await taxpayer.enter(({ db }) => db.deadlinePostponement.count());
    expect(seen).toBe(0);
    expect(await listed(id)).toHaveLength(2);
  });
});

describe('an approval', () => {
  it('moves the deadlines, keeps the old dates, and declines the other rule', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    const { changes } = await approve(admin, file, await idOf(file.id, 'section_17'));
    expect(changes).toEqual([
      { kind: 'identification', from: '2026-07-25', to: '2026-11-22' },
      { kind: 'exchange', from: '2026-12-07', to: '2027-04-06' },
    ]);
    expect(await datesOf(file.id)).toEqual(['2026-11-22', '2027-04-06']);
    const rows = await listed(file.id);
    expect(rows.map(({ rule, status, decider }) => [rule, status, decider])).toEqual([
      ['section_17', 'approved', 'admin levee'],
      ['section_6', 'declined', 'admin levee'],
    ]);
  });

  it('moves the card and the tasks with the dates', async () => {
    const file = await opened();
    const due = () =>
      admin.enter(async (scope) => {
        const tasks = await exchangeTasks(scope, file.id);
        return tasks.filter(({ anchor }) => anchor === 'exchange_end').map(({ dueOn }) => dueOn);
      });
    const earlier = await due();
    expect(earlier).toContain('2026-12-06');
    await propose(coordinator, file.id);
    const { tasks } = await approve(admin, file, await idOf(file.id, 'section_17'));
    expect(tasks.moved).toBeGreaterThan(0);
    expect(await due()).toContain('2027-04-05');
    const card = await admin.enter(({ db }) =>
      db.exchangeCard.findFirstOrThrow({ where: { exchangeId: file.id } }),
    );
    expect(fromDateColumn(card.identificationDeadline!)).toBe('2026-11-22');
  });

  it('explains the dates to the client, with those before', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    await approve(admin, file, await idOf(file.id, 'section_17'));
    const explained = explain(await taxpayer.enter((scope) => exchangeDetail(scope, file.id)));
    expect(explained.differences).toEqual([]);
    const identification = explained.clocks.find(({ kind }) => kind === 'identification');
    expect(identification?.because.at(-1)?.inputs).toMatchObject({
      dateBefore: '2026-07-25',
      notice: 'TX-2026-05',
    });
  });

  it('asks for the number of the exchange, typed', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    const id = await idOf(file.id, 'section_6');
    expect(await refusal(approve(admin, file, id, 'EX-2026'))).toMatchObject({
      kind: 'invalid',
      fields: { typed: expect.stringContaining(file.exchangeNumber) },
    });
    expect(await datesOf(file.id)).toEqual(before);
  });

  it('is not the proposing coordinator’s; an admin may approve what they proposed', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    const id = await idOf(file.id, 'section_6');
    expect(await refusal(approve(coordinator, file, id))).toMatchObject({ kind: 'forbidden' });
    expect(await datesOf(file.id)).toEqual(before);
    const other = await opened();
    await propose(admin, other.id);
    await approve(admin, other, await idOf(other.id, 'section_6'));
    expect(await datesOf(other.id)).toEqual(['2026-10-15', '2026-12-07']);
  });

  it('is refused when the dates changed since it was proposed', async () => {
    const file = await opened({
      relinquished: [{ addressLine1: '1 Pier', transferredOn: '2026-06-10' }],
    });
    const third = { disasterOn: '2026-06-14', postponedTo: '2027-01-31' };
    await propose(coordinator, file.id, third);
    const id = await idOf(file.id, 'section_17');
    await coordinator.enter((scope) =>
      recordReturn(scope, {
        id: file.id,
        taxpayer: { type: 'individual', returnDueOn: day('2026-12-15') },
        was: { type: 'individual' },
      }),
    );
    expect((await listed(file.id)).find((row) => row.id === id)).toMatchObject({ stale: true });
    expect(await refusal(approve(admin, file, id))).toMatchObject({ kind: 'conflict' });
    expect(await datesOf(file.id)).toEqual(before);
  });

  it('by two people at once is one: the other is told', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    const ids = [await idOf(file.id, 'section_6'), await idOf(file.id, 'section_17')];
    const done = await Promise.allSettled(ids.map((id) => approve(admin, file, id)));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const approved = (await listed(file.id)).filter(({ status }) => status === 'approved');
    expect(approved).toHaveLength(1);
  });

  it('holds on: a later change of the facts is counted with it', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    await approve(admin, file, await idOf(file.id, 'section_17'));
    await coordinator.enter((scope) =>
      recordReturn(scope, {
        id: file.id,
        taxpayer: { type: 'individual', returnDueOn: day('2027-03-15') },
        was: { type: 'individual' },
      }),
    );
    expect(await datesOf(file.id)).toEqual(['2026-11-22', '2027-03-15']);
  });

  it('is in the audit, with who, when and the notice', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    const id = await idOf(file.id, 'section_17');
    await approve(admin, file, id);
    const { rows } = await database.owner.query<{ actor_id: string; action: string; diff: object }>(
      `SELECT actor_id, action, diff FROM audit_logs WHERE row_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows.map(({ actor_id, action }) => [actor_id, action])).toEqual([
      [coordinator.userId, 'insert'],
      [admin.userId, 'update'],
    ]);
    expect(JSON.stringify(rows[0]?.diff)).toContain('TX-2026-05');
    expect(JSON.stringify(rows[0]?.diff)).toContain('2026-07-25');
    expect(JSON.stringify(rows[1]?.diff)).toContain('approved');
  });
});

describe('a proposal that is declined', () => {
  it('keeps its reason, moves nothing, and may be proposed again', async () => {
    const file = await opened();
    await propose(coordinator, file.id);
    for (const rule of ['section_6', 'section_17'] as const) {
      const id = await idOf(file.id, rule);
      await coordinator.enter((scope) =>
        declinePostponement(scope, { exchangeId: file.id, id, reason: 'Another county.' }),
      );
    }
    expect((await listed(file.id)).map(({ status, reason }) => [status, reason])).toEqual([
      ['declined', 'Another county.'],
      ['declined', 'Another county.'],
    ]);
    expect(await datesOf(file.id)).toEqual(before);
    await propose(coordinator, file.id);
    expect((await listed(file.id)).filter(({ status }) => status === 'proposed')).toHaveLength(2);
  });
});
