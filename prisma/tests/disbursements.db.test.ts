/** Money leaves only after two people besides the one who asked have looked, and what they looked at stays. */
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { insert, type Labels } from './support/rows';
import { readyToPay, VENDOR_PHONE } from './support/ready-to-pay';
import { contentsOf, rowOf, smallFirm } from './support/small-firm';

let db: TestDatabase;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  await readyToPay(db.owner, labels);
});
afterAll(() => db.drop());

async function ask(more: Record<string, unknown> = {}) {
  const id = v7();
  await insert(db.owner, 'disbursement_requests', {
    organization_id: labels.id('lake'),
    id,
    exchange_id: labels.id('f1'),
    purpose: 'replacement',
    property_id: labels.id('elm'),
    payee_name: 'Title company',
    amount: '250000.00',
    requested_by: labels.id('carol'),
    ...more,
  });
  return id;
}
async function propertyOf(file: string) {
  const id = v7();
  await insert(db.owner, 'exchange_properties', {
    organization_id: labels.id('lake'),
    id,
    exchange_id: labels.id(file),
    side: 'replacement',
    address_line1: '1 Lake Street',
  });
  return id;
}
const call = (outcome: string, more: Record<string, unknown> = {}) => ({
  contactId: labels.id('kVendor'),
  number: VENDOR_PHONE,
  outcome,
  ...more,
});
const callsOf = async (id: string) =>
  (await rowOf(db.owner, 'disbursement_requests', 'id', id)).call_back as unknown[];
const log = async (id: string, ...calls: unknown[]) =>
  change(id, `call_back = '${JSON.stringify([...(await callsOf(id)), ...calls])}'`);
const approve = (id: string, who: string, client: pg.ClientBase = db.owner) =>
  insert(client, 'disbursement_approvals', {
    organization_id: labels.id('lake'),
    request_id: id,
    approver_id: labels.id(who),
  });
const change = (id: string, set: string) =>
  db.owner.query(`UPDATE disbursement_requests SET ${set} WHERE id = $1`, [id]);
const move = (id: string, to: string) =>
  change(id, `status = '${to}', reason = 'Because', released_at = ${to === 'released' ? 'now()' : 'NULL'}`);
const statusOf = async (id: string) => (await rowOf(db.owner, 'disbursement_requests', 'id', id)).status;
async function refused(work: () => Promise<unknown>, constraint: string) {
  const tables = ['disbursement_requests', 'disbursement_approvals'];
  const before = await contentsOf(db.owner, ...tables);
  await expect(work()).rejects.toMatchObject({ code: '23514', constraint });
  expect(await contentsOf(db.owner, ...tables)).toEqual(before);
}

/** A request that has come to this status as it would in the office. */
async function at(status: string) {
  const id = await ask();
  if (['approved_once', 'approved', 'released'].includes(status)) await approve(id, 'dan');
  if (['approved', 'released'].includes(status)) {
    await approve(id, 'ada');
    await log(id, call('confirmed'));
  }
  if (['released', 'blocked', 'withdrawn'].includes(status)) await move(id, status);
  expect(await statusOf(id)).toBe(status);
  return id;
}
const all = ['requested', 'approved_once', 'approved', 'released', 'blocked', 'withdrawn'];
const byHand: Record<string, string[]> = {
  requested: ['blocked', 'withdrawn'],
  approved_once: ['blocked', 'withdrawn'],
  approved: ['released', 'blocked', 'withdrawn'],
  released: [],
  blocked: ['requested'],
  withdrawn: [],
};

describe('a request', () => {
  it.each(all)('that is %s moves by hand where it may, and nowhere else', async (from) => {
    for (const to of all.filter((status) => status !== from)) {
      const id = await at(from);
      if (byHand[from]?.includes(to)) {
        await move(id, to);
        expect(await statusOf(id)).toBe(to);
      } else {
        await refused(() => move(id, to), 'disbursement_requests_status_step');
      }
    }
  });

  it.each(['approved_once', 'approved', 'blocked'])('does not begin as %s', async (status) => {
    await refused(() => ask({ status, reason: 'Because' }), 'disbursement_requests_status_step');
  });

  it('stays as it was approved', async () => {
    const open = await at('requested');
    await change(open, `amount = 1, payee_name = 'Other'`);
    const property = await propertyOf('f1');
    for (const status of ['approved_once', 'approved', 'blocked']) {
      const id = status === 'blocked' ? await at('approved') : await at(status);
      if (status === 'blocked') await move(id, status);
      for (const set of [
        'amount = amount + 1',
        `payee_name = 'Other'`,
        `payee_id = '${labels.id('kVendor')}'`,
        `exchange_id = '${labels.id('f2')}'`,
        `purpose = 'refund', ground = 'all_received'`,
        `evidence = 'Another'`,
        `requested_by = '${labels.id('ada')}'`,
        `property_id = '${property}'`,
      ]) {
        await refused(() => change(id, set), 'disbursement_requests_approved_stay');
      }
    }
  });

  it('takes more calls back, and loses or rewrites none', async () => {
    const [first, second] = [call('not_reached'), call('confirmed')];
    const id = await ask({ call_back: JSON.stringify([first]) });
    await approve(id, 'dan');
    await log(id, second);
    for (const list of [[], [first], [second, first], [{ ...first, outcome: 'confirmed' }, second]])
      await refused(
        () => change(id, `call_back = '${JSON.stringify(list)}'`),
        'disbursement_requests_calls_stay',
      );
    expect(await callsOf(id)).toEqual([first, second]);
  });

  it('is called back at a number on file of a person of the file, and at no other', async () => {
    const id = await ask();
    for (const other of [
      call('confirmed', { number: '(312) 555-0999' }),
      call('confirmed', { contactId: labels.id('kTrust') }),
      call('confirmed', { contactId: v7() }),
      call('confirmed', { number: null }),
      call('perhaps'),
      { with: 'the bank' },
    ])
      await refused(() => log(id, other), 'disbursement_requests_number_on_file');
    // A contact of another firm file has that number, and takes no part here.
    expect((await rowOf(db.owner, 'contacts', 'id', labels.id('kTrust'))).phone_primary).toBe(VENDOR_PHONE);
    await log(id, call('confirmed'));
    expect(await callsOf(id)).toHaveLength(1);
  });

  it('is released after somebody on file confirmed it, and not after they took that back', async () => {
    const id = await ask();
    for (const who of ['dan', 'ada']) await approve(id, who);
    await refused(() => move(id, 'released'), 'disbursement_requests_call_back_missing');
    for (const outcome of ['not_reached', 'not_confirmed', 'confirmed', 'not_confirmed'])
      await log(id, call(outcome));
    await refused(() => move(id, 'released'), 'disbursement_requests_call_back_missing');
    for (const outcome of ['confirmed', 'not_reached']) await log(id, call(outcome));
    await move(id, 'released');
    expect(await statusOf(id)).toBe('released');
  });

  it.each(['released', 'withdrawn'])('that was %s changes no more', async (status) => {
    const id = await at(status);
    for (const set of [
      'amount = amount + 1',
      `payee_name = 'Other'`,
      `reason = 'Another'`,
      `call_back = '[{"with": "the bank"}]'`,
      `created_at = '2020-01-01'`,
    ])
      await refused(() => change(id, set), 'disbursement_requests_ended_stay');
    await change(id, 'reason = reason');
  });

  it('is released when the database says, and at no other time', async () => {
    const id = await at('approved');
    await refused(() => change(id, 'released_at = now()'), 'disbursement_requests_released_has_time');
    await change(id, `status = 'released', released_at = '2020-01-01'`);
    const { released_at } = await rowOf(db.owner, 'disbursement_requests', 'id', id);
    expect((released_at as Date).getFullYear()).toBeGreaterThan(2020);
    await refused(() => change(id, `released_at = '2020-01-01'`), 'disbursement_requests_ended_stay');
  });

  it('for a property names one of its own exchange', async () => {
    const [own, other] = [await propertyOf('f1'), await propertyOf('f2')];
    await refused(() => ask({ property_id: other }), 'disbursement_requests_property_of_exchange');
    const id = await ask({ property_id: own });
    await refused(() => change(id, `property_id = '${other}'`), 'disbursement_requests_property_of_exchange');
    await refused(
      () => change(id, `exchange_id = '${labels.id('f2')}'`),
      'disbursement_requests_property_of_exchange',
    );
    await change(id, `exchange_id = '${labels.id('f2')}', property_id = '${other}'`);
  });

  it('that was blocked is looked at by both again', async () => {
    const id = await at('approved');
    await move(id, 'blocked');
    await refused(() => change(id, 'amount = 1'), 'disbursement_requests_approved_stay');
    await change(id, `status = 'requested', amount = 1`);
    expect(await statusOf(id)).toBe('requested');
    await refused(() => move(id, 'approved_once'), 'disbursement_requests_status_step');
    await approve(id, 'dan');
    expect(await statusOf(id)).toBe('approved_once');
  });
});

describe('an approval', () => {
  it('is nobody’s who asked', async () => {
    const id = await ask();
    await refused(() => approve(id, 'carol'), 'disbursement_approvals_not_requester');
    await approve(id, 'dan');
    await refused(() => approve(id, 'carol'), 'disbursement_approvals_not_requester');
  });

  it('counts once per person', async () => {
    const id = await at('approved_once');
    const before = await contentsOf(db.owner, 'disbursement_requests', 'disbursement_approvals');
    await expect(approve(id, 'dan')).rejects.toMatchObject({ constraint: 'disbursement_approvals_pkey' });
    expect(await contentsOf(db.owner, 'disbursement_requests', 'disbursement_approvals')).toEqual(before);
  });

  it.each(['approved', 'released', 'blocked', 'withdrawn'])(
    'comes too late when it is %s',
    async (status) => {
      const id = await at(status);
      await refused(() => approve(id, 'ivan'), 'disbursement_approvals_while_open');
    },
  );

  it('of two people at once makes two', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await ask();
      const people = ['dan', 'ada'].map((who) => ({
        who,
        client: new pg.Client({ connectionString: db.ownerUrl }),
      }));
      for (const { client } of people) await client.connect();
      await Promise.all(people.map(({ who, client }) => approve(id, who, client)));
      for (const { client } of people) await client.end();
      expect(await statusOf(id)).toBe('approved');
    }
  });
});
