/** A person's calendar: read by its secret alone, as that member is now, and not at all once it is revoked or they have left. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { enter } from '@/lib/access/scope';
import { clock } from '@/lib/platform/clock';
import { connect } from '@/lib/platform/database/client';
import { addTask } from '@/lib/tasks/commands';
import { newTask } from '@/lib/tasks/input';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { createFeed, revokeFeed } from './commands';
import { feedEntries, myFeed } from './queries';
import { hashOf } from './secret';
import { writeCalendar } from './write';

let database: TestDatabase;
let app: TestApp;
let connection: ReturnType<typeof connect>;
let firm: TestFirm;
let coordinator: TestMember;
let client: TestMember;
let exchangeId: string;
const realNow = clock.now;

beforeAll(async () => {
  clock.now = () => new Date('2026-12-01T18:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  connection = connect(database.appUrl, 2);
  firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  client = await firm.member('client');
  const contact = await coordinator.enter((scope) => createContact(scope, { lastName: 'Ruiz', types: [] }));
  await database.owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [client.userId, contact.id]);
  const input = {
    client: { kind: 'existing', id: contact.id },
    exchangeType: 'delayed',
    agreementSignedOn: '2026-11-20',
    relinquished: [{ addressLine1: '1 Main St', transferredOn: '2026-11-30' }],
  };
  exchangeId = (await coordinator.enter((scope) => openExchange(scope, newExchange.parse(input)))).id;
});
afterAll(async () => {
  clock.now = realNow;
  await connection.close();
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  await database.owner.query('DELETE FROM calendar_feeds');
  await database.owner.query('DELETE FROM tasks');
  await database.owner.query('UPDATE memberships SET is_active = true');
});

const byHash = <T>(hash: string, work: Parameters<typeof enter<T>>[1]) =>
  enter({ feedHash: hash }, work, connection);
const hex = (secret: string) => hashOf(secret)!.toString('hex');
const read = (secret: string) => byHash(hex(secret), feedEntries);
const make = async (member: TestMember) => (await member.enter(createFeed)).secret;
const task = (title: string, assignedTo: string, dueOn = '2026-12-24') =>
  coordinator.enter((scope) => addTask(scope, newTask.parse({ exchangeId, title, assignedTo, dueOn })));

describe('a calendar', () => {
  it('has the member’s own open tasks and the deadlines of their exchanges', async () => {
    await task('Call the buyer', coordinator.userId);
    await task('Send papers', client.userId, '2026-12-20');
    const summaries = async (member: TestMember) =>
      (await read(await make(member))).map(({ on, summary }) => [
        on,
        summary.replace(/EX-\S+?(?=\)|$)/, 'EX'),
      ]);
    const deadlines = [
      ['2027-01-14', 'Identify by: EX'],
      // The return is due before day 180.
      ['2027-03-15', 'Exchange ends: EX'],
    ];
    expect(await summaries(client)).toEqual([['2026-12-20', 'Send papers (EX)'], ...deadlines]);
    expect(await summaries(coordinator)).toEqual([['2026-12-24', 'Call the buyer (EX)'], ...deadlines]);
    const stranger = await firm.member('coordinator');
    expect(await summaries(stranger)).toEqual([]);
    const agency = await firm.member('agency');
    expect(await summaries(agency)).toEqual([]);
  });

  it('says no amount and no tax id, even where a title does', async () => {
    await task('Wire $1,250,000.00 for 123-45-6789', coordinator.userId);
    const [entry] = await read(await make(coordinator));
    expect(entry?.summary).toMatch(/^Wire \(amount\) for \(withheld\) \(EX-/);
  });

  it('keeps the hash of its secret and shows it nobody', async () => {
    const secret = await make(coordinator);
    const { rows } = await database.owner.query<{ token_hash: Buffer }>(
      'SELECT token_hash FROM calendar_feeds',
    );
    expect(rows.map(({ token_hash: hash }) => hash.toString('hex'))).toEqual([hex(secret)]);
    await expect(
      coordinator.enter((scope) => scope.db.calendarFeed.findMany({ select: { tokenHash: true } })),
    ).rejects.toThrow();
  });

  it('is not found once revoked, at once, nor once made anew', async () => {
    const first = await make(coordinator);
    const second = await make(coordinator);
    await expect(read(first)).rejects.toMatchObject({ kind: 'signed_out' });
    await read(second);
    expect(await coordinator.enter(revokeFeed)).toEqual({ revoked: true });
    await expect(read(second)).rejects.toMatchObject({ kind: 'signed_out' });
    expect(await coordinator.enter(myFeed)).toBeUndefined();
  });

  it('is not found of who left, and reads by the role that the member has now', async () => {
    const secret = await make(client);
    await task('Send papers', client.userId);
    await database.owner.query(`UPDATE memberships SET role = 'agency' WHERE user_id = $1`, [client.userId]);
    expect((await byHash(hex(secret), async (scope) => scope.member)).role).toBe('agency');
    await database.owner.query(
      `UPDATE memberships SET role = 'client', is_active = false WHERE user_id = $1`,
      [client.userId],
    );
    await expect(read(secret)).rejects.toMatchObject({ kind: 'signed_out' });
    const { rows } = await database.owner.query(
      'SELECT last_read_at IS NULL AS never FROM calendar_feeds WHERE user_id = $1',
      [client.userId],
    );
    expect(rows).toEqual([{ never: false }]);
  });

  it('may only read, whoever it is', async () => {
    const secret = await make(coordinator);
    const { id } = await task('Call the buyer', coordinator.userId);
    await expect(
      byHash(hex(secret), (scope) =>
        scope.db.task.updateMany({ where: { id }, data: { status: 'completed' } }),
      ),
    ).rejects.toThrow(/read-only/);
    const { rows } = await database.owner.query('SELECT status FROM tasks');
    expect(rows).toEqual([{ status: 'pending' }]);
  });

  it('is not entered by what is no hash', async () => {
    for (const hash of ['', 'x', `${'0'.repeat(63)}'`, '0'.repeat(64)]) {
      await expect(byHash(hash, feedEntries)).rejects.toThrow();
    }
  });

  it('remembers when it was last read', async () => {
    const secret = await make(coordinator);
    expect(await coordinator.enter(myFeed)).toMatchObject({ lastReadAt: null });
    await read(secret);
    expect(await coordinator.enter(myFeed)).toMatchObject({ lastReadAt: expect.any(Date) });
  });

  it('reads the same twice, and is its owner’s alone', async () => {
    await task('Call the buyer', coordinator.userId);
    const secret = await make(coordinator);
    const text = async () => writeCalendar('Dates', await read(secret), 'https://peak.example.com');
    expect(await text()).toBe(await text());
    await client.enter(revokeFeed);
    await read(secret);
  });
});
