import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { bulkChange, changeContacts } from './bulk';
import { contactDetails, importanceChange } from './details';
import { changeContact, changeImportance } from './edit';
import { changeFinances, financesChange } from './finances';
import { readHistoryState } from './history-params';
import { changeFollowUp, changeTag, followUpChange, tagChange } from './in-place';
import { contactPage } from './page';
import { pairOfContacts, type PairOfContacts } from './testing/pair';

let world: PairOfContacts;

beforeAll(async () => {
  world = await pairOfContacts();
});
afterAll(() => world.close());

const seenOf = async (id: string) => ((await world.row(id)).updated_at as Date).toISOString();
const change = async (id: string, details: object, given: { by?: TestMember; seen?: string } = {}) => {
  const seen = given.seen ?? (await seenOf(id));
  return (given.by ?? world.coordinator).enter((scope) =>
    changeContact(scope, { id, seen, details: contactDetails.parse(details) }),
  );
};
const pageOf = async (id: string, member: TestMember = world.coordinator) => {
  const page = await member.enter((scope) => contactPage(scope, id, readHistoryState({})));
  if ('mergedIntoId' in page) return expect.fail('was merged');
  return page;
};
const kinds = async (id: string) =>
  (
    await world.database.owner.query<{ kind: string }>(
      'SELECT kind FROM domain_events WHERE subject_id = $1 ORDER BY id',
      [id],
    )
  ).rows.map(({ kind }) => kind);

describe('a contact', () => {
  it('keeps preferences that the form does not know', async () => {
    const id = await world.add({ lastName: 'Wary' });
    await world.database.owner.query(
      `UPDATE contacts SET communication_preferences = '{"portal": true, "bestTime": "noon", "noEmail": true}' WHERE id = $1`,
      [id],
    );
    await change(id, { lastName: 'Wary', preferences: { noPhone: true } });
    expect((await world.row(id)).communication_preferences).toEqual({
      portal: true,
      noEmail: false,
      noPhone: true,
    });
  });

  it('is made and changed with everything there is to say', async () => {
    const id = await world.add({ company: 'Hillcrest Holdings LLC', types: ['vendor', 'lender'] });
    const boss = await world.add({ lastName: 'Boss' });
    const said = {
      ...{
        firstName: 'Ana',
        lastName: 'Ruiz',
        company: 'Hillcrest Holdings LLC',
        title: 'CFO',
        industry: 'Land',
      },
      ...{ email: 'ana@example.com', phonePrimary: '(512) 555-0161', phoneFax: '5550100', zipCode: '78701' },
      ...{
        timezone: 'America/Chicago',
        language: 'es',
        preferredContactMethod: 'sms',
        referralSource: 'Boss',
      },
      ...{
        preferences: { noEmail: true, bestTime: 'mornings' },
        tags: ['VIP'],
        nextFollowupDate: '2026-12-01',
      },
      ...{ assistantContactId: boss, notes: 'Knows everybody', relationshipStrength: '4', types: ['client'] },
    };
    expect(await change(id, said)).toEqual({ id });
    const { contact } = await pageOf(id);
    expect(contact).toMatchObject({
      ...{ displayName: 'Ana Ruiz', title: 'CFO', email: 'ana@example.com', phonePrimary: '(512) 555-0161' },
      ...{ city: 'Austin', state: 'TX', latitude: 30.2713, timezone: 'America/Chicago', language: 'es' },
      ...{ preferences: { noEmail: true, noPhone: false, bestTime: 'mornings' }, tags: ['VIP'] },
      ...{ nextFollowupDate: '2026-12-01', assistant: { id: boss, name: 'Boss' }, types: ['client'] },
      ...{ relationshipStrength: 4, preferredContactMethod: 'sms' },
    });
    expect((await pageOf(boss)).contact).toMatchObject({
      assistantOf: [{ id, name: 'Ana Ruiz' }],
      referred: 1,
    });
    await change(id, { lastName: 'Ruiz' });
    expect((await pageOf(id)).contact).toMatchObject({ email: null, tags: [], assistant: null, city: null });
    expect(await kinds(id)).toEqual(['contact.created', 'contact.changed', 'contact.changed']);
  });

  it('tells of a ZIP code that is not known, and keeps it', async () => {
    const id = await world.add({ lastName: 'Zip' });
    expect(await change(id, { lastName: 'Zip', zipCode: '00000' })).toEqual({ id, unknownZip: '00000' });
    expect((await world.row(id)).zip_code).toBe('00000');
  });

  it('is not overwritten: what the page showed must still stand', async () => {
    const id = await world.add({ lastName: 'One' });
    const seen = await seenOf(id);
    await change(id, { lastName: 'Two' }, { seen });
    expect((await expectRefusal(change(id, { lastName: 'Three' }, { seen }))).kind).toBe('conflict');
    expect((await world.row(id)).last_name).toBe('Two');
  });

  it('is neither its own assistant nor above itself, nor through others', async () => {
    const [a, b, c] = [
      await world.add({ lastName: 'A' }),
      await world.add({ lastName: 'B' }),
      await world.add({ lastName: 'C' }),
    ];
    expect((await expectRefusal(change(a, { lastName: 'A', assistantContactId: a }))).message).toContain(
      'its own assistant',
    );
    await change(a, { lastName: 'A', primaryContactFor: b });
    await change(b, { lastName: 'B', primaryContactFor: c });
    const circle = await expectRefusal(change(c, { lastName: 'C', primaryContactFor: a }));
    expect(circle.fields.primaryContactFor).toContain('circle');
    expect((await world.row(c)).primary_contact_for).toBeNull();
  });

  it('is related to contacts of its own firm only', async () => {
    const id = await world.add({ lastName: 'Mine' });
    const foreign = await world.add({ lastName: 'Foreign' }, world.stranger);
    const refused = await expectRefusal(change(id, { lastName: 'Mine', primaryContactFor: foreign }));
    expect(refused.fields).toHaveProperty('primaryContactFor');
  });

  it('of another firm is not found, which exists; no other role reads the page', async () => {
    const id = await world.add({ lastName: 'Ours' });
    expect((await expectRefusal(change(id, { lastName: 'X' }, { by: world.stranger }))).kind).toBe(
      'not_found',
    );
    expect((await expectRefusal(pageOf(id, world.stranger))).kind).toBe('not_found');
    for (const role of ['client', 'third_party', 'agency'] as const) {
      expect((await expectRefusal(pageOf(id, await world.firm.member(role)))).kind).toBe('forbidden');
    }
  });
});

describe('importance', () => {
  it('follows the rule, then a person, then the rule again', async () => {
    const id = await world.add({ lastName: 'Weighed' });
    await world.open(id);
    expect((await pageOf(id)).importance).toMatchObject({ value: 12, stated: false });
    const set = async (stated: object | null) => {
      const seen = await seenOf(id);
      return world.coordinator.enter((scope) =>
        changeImportance(scope, importanceChange.parse({ id, seen, stated })),
      );
    };
    await set({ value: '90', reason: 'A pillar of the town' });
    expect((await pageOf(id)).importance).toMatchObject({ value: 90, stated: true });
    await set(null);
    expect((await pageOf(id)).importance).toMatchObject({ value: 12, stated: false });
    expect(
      importanceChange.safeParse({ id, seen: await seenOf(id), stated: { value: 5, reason: ' ' } }).success,
    ).toBe(false);
  });
});

describe('financial details', () => {
  const save = (id: string, means: object, was: object, by: TestMember = world.coordinator) =>
    by.enter((scope) => changeFinances(scope, financesChange.parse({ id, means, was })));

  it('are saved by staff, recorded, and not overwritten', async () => {
    const id = await world.add({ lastName: 'Means' });
    await save(id, { creditScore: '720', netWorthEstimate: '1.25m' }, {});
    expect((await pageOf(id)).contact.finances).toEqual({
      ...{ creditScore: 720, netWorthEstimate: '1250000.00', investmentCapacity: null, riskTolerance: null },
    });
    expect((await expectRefusal(save(id, { creditScore: '600' }, {}))).kind).toBe('conflict');
    await save(id, { creditScore: '' }, { creditScore: '720', netWorthEstimate: '1250000.00' });
    const { rows } = await world.database.owner.query(
      `SELECT diff FROM audit_logs WHERE table_name = 'contact_finances' AND row_id = $1 AND action = 'update'`,
      [id],
    );
    expect(rows).toMatchObject([{ diff: { credit_score: [720, null] } }]);
  });

  it('are within bounds', () => {
    const id = '01900000-0000-7000-8000-000000000000';
    expect(financesChange.safeParse({ id, means: { creditScore: '900' }, was: {} }).success).toBe(false);
    expect(financesChange.safeParse({ id, means: { investmentCapacity: '-5' }, was: {} }).success).toBe(
      false,
    );
  });

  it('are refused to everybody else by the database itself', async () => {
    const id = await world.add({ lastName: 'Hidden means' });
    await save(id, { creditScore: '720' }, {});
    await world.open(id);
    await world.signIn(id, world.client);
    await expect(
      world.client.enter(({ db }) => db.contactFinance.findMany({ where: { contactId: id } })),
    ).rejects.toThrow();
    expect(
      (await expectRefusal(save(id, { creditScore: '800' }, { creditScore: '720' }, world.client))).kind,
    ).toBe('forbidden');
  });
});

describe('changes in place', () => {
  it('set and take off a follow-up, guarded', async () => {
    const id = await world.add({ lastName: 'Later' });
    const set = (to: string | null, was: string | null) =>
      world.coordinator.enter((scope) => changeFollowUp(scope, followUpChange.parse({ id, to, was })));
    await set('2026-12-24', null);
    expect((await expectRefusal(set('2026-12-31', null))).kind).toBe('conflict');
    await set(null, '2026-12-24');
    expect((await world.row(id)).next_followup_date).toBeNull();
  });

  it('put tags on and take them off, each by itself', async () => {
    const id = await world.add({ lastName: 'Tagged' });
    const set = (tag: string, on: boolean) =>
      world.coordinator.enter((scope) => changeTag(scope, tagChange.parse({ id, tag, on })));
    await set('VIP', true);
    await set('vip', true);
    await set('Texas', true);
    await set('vip', false);
    expect((await world.row(id)).tags).toEqual(['Texas']);
  });
});

describe('many at once', () => {
  it('leaves out and names those that changed meanwhile, and those of others', async () => {
    const [a, b] = [await world.add({ lastName: 'First' }), await world.add({ lastName: 'Second' })];
    const foreign = await world.add({ lastName: 'Foreign' }, world.stranger);
    const stale = await seenOf(b);
    await change(b, { lastName: 'Second', title: 'New' });
    const rows = [
      { id: a, seen: await seenOf(a) },
      { id: b, seen: stale },
      { id: foreign, seen: await seenOf(foreign) },
    ];
    const result = await world.coordinator.enter((scope) =>
      changeContacts(scope, bulkChange.parse({ rows, change: { kind: 'addTag', tag: 'Spring' } })),
    );
    expect(result).toEqual({
      changed: [a],
      left: [
        { id: b, name: 'Second', reason: 'Somebody changed it meanwhile.' },
        { id: foreign, name: 'A contact', reason: 'It is not there any more, or was merged.' },
      ],
    });
    expect([(await world.row(a)).tags, (await world.row(b)).tags, (await world.row(foreign)).tags]).toEqual([
      ['Spring'],
      [],
      [],
    ]);
  });

  it('takes tags off and sets a day', async () => {
    const id = await world.add({ lastName: 'Several', tags: ['Old'] });
    const run = async (what: object) => {
      const rows = [{ id, seen: await seenOf(id) }];
      return world.coordinator.enter((scope) =>
        changeContacts(scope, bulkChange.parse({ rows, change: what })),
      );
    };
    await run({ kind: 'removeTag', tag: 'old' });
    await run({ kind: 'followUp', on: '2027-01-04' });
    expect(await run({ kind: 'followUp', on: '2027-01-04' })).toEqual({
      changed: [],
      left: [{ id, name: 'Several', reason: 'It is set to that day already.' }],
    });
    expect((await pageOf(id)).contact).toMatchObject({ tags: [], nextFollowupDate: '2027-01-04' });
    expect(await kinds(id)).toEqual(['contact.created', 'contact.bulk_changed', 'contact.bulk_changed']);
  });
});
