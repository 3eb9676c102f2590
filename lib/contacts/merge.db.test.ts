import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectRefusal } from '@/scripts/test/refusal';
import { contactPage } from './page';
import { readHistoryState } from './history-params';
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
const owner = async <Row extends object>(text: string, values: unknown[]) =>
  (await world.database.owner.query<Row>(text, values)).rows;
const standsAlone = async (contact: string) =>
  expect((await world.row(contact)).merged_into_id, 'nothing was merged').toBeNull();

describe('the fields of a merge', () => {
  it('come from the side that was chosen; gaps are filled, tags and notes added up', async () => {
    const [kept, merged] = await pair(
      {
        email: 'one@example.com',
        phonePrimary: '512 555 0100',
        tags: ['VIP'],
        notes: 'first',
        types: ['client'],
      },
      {
        ...{ email: 'two@example.com', title: 'Partner', tags: ['vip', 'Texas'], notes: 'second' },
        ...{ types: ['lender'], addressLine1: '1 Elm Street', zipCode: '78701' },
      },
    );
    await world.merge(world.coordinator, kept!, merged!, { email: 'merged' });
    expect(await world.row(kept!)).toMatchObject({
      ...{ last_name: 'Kept', email: 'two@example.com', phone_primary: '512 555 0100', title: 'Partner' },
      ...{ tags: ['VIP', 'Texas'], notes: 'first\n\nsecond', contact_type: '{client,lender}' },
      ...{ address_line1: '1 Elm Street', city: 'Austin', latitude: 30.2713 },
    });
    expect(await world.row(merged!)).toMatchObject({ email: 'two@example.com', merged_into_id: kept });
  });

  it('leave no contact assisting itself, or above itself', async () => {
    const [kept, merged] = await pair();
    await owner('UPDATE contacts SET assistant_contact_id = $2 WHERE id = $1', [kept, merged]);
    await owner('UPDATE contacts SET primary_contact_for = $2 WHERE id = $1', [merged, kept]);
    await world.merge(world.coordinator, kept!, merged!);
    expect(await world.row(kept!)).toMatchObject({ assistant_contact_id: null, primary_contact_for: null });
  });

  it('fill the gaps in what is known of the means', async () => {
    const [kept, merged] = await pair();
    const means = (contact: string, columns: string, values: string) =>
      owner(
        `INSERT INTO contact_finances (organization_id, contact_id, ${columns}) VALUES ($1, $2, ${values})`,
        [world.firm.id, contact],
      );
    await means(kept!, 'credit_score', '700');
    await means(merged!, 'credit_score, net_worth_estimate', '650, 1000000');
    await world.merge(world.coordinator, kept!, merged!);
    expect(await owner('SELECT * FROM contact_finances WHERE contact_id = $1', [kept])).toMatchObject([
      { credit_score: 700, net_worth_estimate: '1000000.00' },
    ]);
  });
});

describe('a merge while somebody else changes one side', () => {
  it('waits for the change, and then merges nothing', async () => {
    const [kept, merged] = await pair({ tags: ['Old'] });
    await owner('BEGIN', []);
    await owner(`UPDATE contacts SET tags = '{New}' WHERE id = $1`, [kept]);
    const refused = expectRefusal(world.merge(world.coordinator, kept!, merged!));
    await vi.waitFor(async () => {
      const waiting = await owner(
        `SELECT FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid`,
        [],
      );
      expect(waiting).toHaveLength(1);
    }, 30_000);
    await owner('COMMIT', []);
    expect((await refused).kind).toBe('conflict');
    expect((await world.row(kept!)).tags).toEqual(['New']);
    await standsAlone(merged!);
  });
});

describe('someone twice on one file', () => {
  it('keeps the part of the kept contact; the other ends, and both are told of one person', async () => {
    const [kept, merged] = await pair();
    const client = await world.add({ lastName: 'Client' });
    const file = await world.open(client, world.coordinator, [
      { contact: { kind: 'existing', id: kept }, role: 'lender' },
      { contact: { kind: 'existing', id: merged }, role: 'lender' },
      { contact: { kind: 'existing', id: merged }, role: 'attorney' },
    ]);
    const { moved } = await world.merge(world.coordinator, kept!, merged!);
    expect(moved.parts_ended).toBe(1);
    const parts = await owner<{ role: string; active: boolean }>(
      `SELECT role::text, is_active AS active FROM exchange_participants
       WHERE exchange_id = $1 AND participant_id = $2 ORDER BY role::text, is_active`,
      [file, kept],
    );
    expect(parts).toEqual([
      { role: 'attorney', active: true },
      { role: 'lender', active: false },
      { role: 'lender', active: true },
    ]);
    expect(
      await owner('SELECT participant_count FROM exchange_cards WHERE exchange_id = $1', [file]),
    ).toEqual([{ participant_count: 2 }]);
  });
});

describe('a sign-in', () => {
  it('goes with the files: an admin moves it, and its person sees what the kept contact is on', async () => {
    const [kept, merged] = await pair();
    const file = await world.open(kept!);
    await world.signIn(merged!, world.client);
    const seesFile = () =>
      world.client.enter(({ db }) => db.exchange.findFirst({ where: { id: file }, select: { id: true } }));
    expect(await seesFile()).toBeNull();
    expect((await expectRefusal(world.merge(world.coordinator, kept!, merged!))).refusedBy).toBe(
      'contacts_merge_sign_in_by_admin',
    );
    await standsAlone(merged!);
    await world.merge(world.admin, kept!, merged!);
    expect(await world.row(kept!)).toMatchObject({ user_id: world.client.userId });
    expect(await world.row(merged!)).toMatchObject({ user_id: null });
    expect(await seesFile()).toEqual({ id: file });
  });

  it('waits for the open work of the merged contact', async () => {
    const [kept, merged] = await pair();
    await world.signIn(kept!, world.attorney);
    await owner(
      `INSERT INTO tasks (organization_id, title, task_type, contact_id, status, created_by)
       VALUES ($1, 'Call back', 'general', $2, 'pending', $3)`,
      [world.firm.id, merged, world.admin.userId],
    );
    await world.merge(world.admin, kept!, merged!);
    expect(await owner('SELECT assigned_to FROM tasks WHERE contact_id = $1', [kept])).toEqual([
      { assigned_to: world.attorney.userId },
    ]);
    await owner('UPDATE contacts SET user_id = NULL WHERE id = $1', [kept]);
  });
});

describe('a merge is refused, and nothing is half-done,', () => {
  it('with itself', async () => {
    const [kept] = await pair();
    expect((await expectRefusal(world.merge(world.admin, kept!, kept!))).message).toBe(
      'A contact is not merged with itself. Choose another.',
    );
    await standsAlone(kept!);
  });

  it('across firms: the other is not found, though it exists', async () => {
    const [kept] = await pair();
    const foreign = await world.add({ lastName: 'Elsewhere' }, world.stranger);
    expect((await world.row(foreign)).last_name).toBe('Elsewhere');
    for (const [one, other] of [
      [kept!, foreign],
      [foreign, kept!],
    ] as const) {
      expect((await expectRefusal(world.merge(world.admin, one, other))).kind).toBe('not_found');
    }
    await standsAlone(kept!);
    await standsAlone(foreign);
  });

  it('twice', async () => {
    const [kept, merged] = await pair();
    const third = await world.add({ lastName: 'Third' });
    await world.merge(world.admin, kept!, merged!);
    expect((await expectRefusal(world.merge(world.admin, third, merged!))).kind).toBe('conflict');
    expect((await expectRefusal(world.merge(world.admin, merged!, third))).kind).toBe('conflict');
    expect((await world.row(merged!)).merged_into_id).toBe(kept);
    await standsAlone(third);
  });

  it('with two sign-ins', async () => {
    const [kept, merged] = await pair();
    const other = await world.firm.member('client');
    await world.signIn(kept!, other);
    await world.signIn(merged!, await world.firm.member('client'));
    expect((await expectRefusal(world.merge(world.admin, kept!, merged!))).refusedBy).toBe(
      'contacts_merge_one_sign_in',
    );
    await standsAlone(merged!);
  });

  it('with two tax ids of a kind that differ; one of the same number stays where it is', async () => {
    const taxId = (contact: string, lastFour: string) =>
      owner(
        `INSERT INTO tax_identifiers (organization_id, contact_id, kind, encrypted, last_four) VALUES ($1, $2, 'ssn', '\\x00', $3)`,
        [world.firm.id, contact, lastFour],
      );
    const [kept, merged] = await pair();
    await taxId(kept!, '1234');
    await taxId(merged!, '9999');
    expect((await expectRefusal(world.merge(world.admin, kept!, merged!))).refusedBy).toBe(
      'contacts_merge_one_tax_id',
    );
    await standsAlone(merged!);
    const same = await world.add({ lastName: 'Same' });
    await taxId(same, '1234');
    await world.merge(world.admin, kept!, same);
    expect(await owner('SELECT last_four FROM tax_identifiers WHERE contact_id = $1', [kept])).toEqual([
      { last_four: '1234' },
    ]);
  });

  it('by a coordinator when the merged one is on a file of a colleague, which an admin may do', async () => {
    const [kept, merged] = await pair();
    const file = await world.open(merged!, world.other);
    expect((await expectRefusal(world.merge(world.coordinator, kept!, merged!))).refusedBy).toBe(
      'contacts_merge_own_files',
    );
    expect(await owner('SELECT client_id FROM exchanges WHERE id = $1', [file])).toEqual([
      { client_id: merged },
    ]);
    await world.merge(world.admin, kept!, merged!);
    expect(await owner('SELECT client_id FROM exchanges WHERE id = $1', [file])).toEqual([
      { client_id: kept },
    ]);
  });

  it('when either changed since the page was read', async () => {
    const [kept, merged] = await pair();
    const { mergeSides, merge } = await import('./merge');
    const [a, b] = await world.admin.enter((scope) => mergeSides(scope, kept!, merged!));
    await owner(`UPDATE contacts SET title = 'New' WHERE id = $1`, [merged]);
    const late = world.admin.enter((scope) =>
      merge(scope, {
        ...{ keptId: kept!, mergedId: merged!, choices: {} },
        ...{ keptSeen: a.updatedAt.toISOString(), mergedSeen: b.updatedAt.toISOString() },
      }),
    );
    expect((await expectRefusal(late)).message).toContain('Gone changed meanwhile');
    await standsAlone(merged!);
  });

  it('when it would close a circle of primary contacts', async () => {
    const [kept, merged] = await pair();
    const between = await world.add({ lastName: 'Between', primaryContactFor: merged });
    await owner('UPDATE contacts SET primary_contact_for = $2 WHERE id = $1', [kept, between]);
    expect((await expectRefusal(world.merge(world.admin, kept!, merged!))).message).toContain('circle');
    await standsAlone(merged!);
  });

  it.each(['client', 'third_party', 'agency'] as const)('by a %s', async (role) => {
    const [kept, merged] = await pair();
    const member = await world.firm.member(role);
    expect(['forbidden', 'not_found']).toContain(
      (await expectRefusal(world.merge(member, kept!, merged!))).kind,
    );
    await expect(
      member.enter(({ db }) => db.$queryRaw`SELECT app.merge_contacts(${kept}::uuid, ${merged}::uuid)::text`),
    ).rejects.toThrow();
    await standsAlone(merged!);
  });
});

describe('a note that moves', () => {
  it('does not look as if it had been changed', async () => {
    const [kept, merged] = await pair();
    const { writeContactNote } = await import('./notes');
    await world.coordinator.enter((scope) =>
      writeContactNote(scope, { contactId: merged!, body: 'Remember', isPrivate: false }),
    );
    await world.merge(world.coordinator, kept!, merged!);
    const page = await world.coordinator.enter((scope) => contactPage(scope, kept!, readHistoryState({})));
    if ('mergedIntoId' in page) return expect.fail('the kept contact stands');
    expect(page.notes.rows).toMatchObject([{ body: 'Remember' }]);
    expect(page.notes.rows[0]).not.toHaveProperty('editedAt');
    expect(page.contact.merged).toMatchObject([{ name: 'Gone' }]);
  });

  it('leaves the address of the merged contact leading to the kept one, also after another merge', async () => {
    const [kept, merged] = await pair();
    const last = await world.add({ lastName: 'Last' });
    await world.merge(world.coordinator, kept!, merged!);
    await world.merge(world.coordinator, last, kept!);
    const at = (id: string) =>
      world.coordinator.enter((scope) => contactPage(scope, id, readHistoryState({})));
    expect(await at(merged!)).toEqual({ mergedIntoId: last });
    expect(await at(kept!)).toEqual({ mergedIntoId: last });
  });
});
