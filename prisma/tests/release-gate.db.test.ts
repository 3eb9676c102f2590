/** Exchange funds do not leave outside the gate of Reg. 1.1031(k)-1(g)(6), whoever asks the database, and whatever was approved before. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { readyToPay, sellAgo, VENDOR_PHONE } from './support/ready-to-pay';
import { insert, type Labels } from './support/rows';
import { contentsOf, rowOf, smallFirm } from './support/small-firm';

let db: TestDatabase;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  await readyToPay(db.owner, labels);
});
beforeEach(async () => {
  await sellAgo(db.owner, labels, 46);
  await elm(`status = 'proposed', identified_on = NULL, transferred_on = NULL`);
});
afterAll(() => db.drop());

const elm = (set: string) =>
  db.owner.query(`UPDATE exchange_properties SET ${set} WHERE id = $1`, [labels.id('elm')]);
const received = (proceeds: string | null) =>
  db.owner.query('UPDATE exchange_finances SET proceeds = $1 WHERE exchange_id = $2', [
    proceeds,
    labels.id('f1'),
  ]);
const file = (set: string) => db.owner.query(`UPDATE exchanges SET ${set} WHERE id = $1`, [labels.id('f1')]);

async function ask(more: Record<string, unknown>) {
  const id = v7();
  await insert(db.owner, 'disbursement_requests', {
    organization_id: labels.id('lake'),
    id,
    exchange_id: labels.id('f1'),
    payee_name: 'Somebody',
    amount: '1000.00',
    requested_by: labels.id('carol'),
    call_back: JSON.stringify([
      { contactId: labels.id('kVendor'), number: VENDOR_PHONE, outcome: 'confirmed' },
    ]),
    ...more,
  });
  return id;
}
const refund = (ground: string, more: Record<string, unknown> = {}) =>
  ask({ purpose: 'refund', ground, ...more });
const payment = (more: Record<string, unknown> = {}) =>
  ask({ purpose: 'replacement', property_id: labels.id('elm'), ...more });
const approve = (id: string, who: string) =>
  insert(db.owner, 'disbursement_approvals', {
    organization_id: labels.id('lake'),
    request_id: id,
    approver_id: labels.id(who),
  });
const release = (id: string) =>
  db.owner.query(`UPDATE disbursement_requests SET status = 'released' WHERE id = $1`, [id]);
async function approved(request: Promise<string>) {
  const id = await request;
  for (const who of ['dan', 'ada']) await approve(id, who);
  return id;
}
const statusOf = async (id: string) => (await rowOf(db.owner, 'disbursement_requests', 'id', id)).status;
async function refused(work: () => Promise<unknown>, code: string) {
  const tables = ['disbursement_requests', 'disbursement_approvals'];
  const before = await contentsOf(db.owner, ...tables);
  await expect(work()).rejects.toMatchObject({ code: '23514', constraint: `disbursement_requests_${code}` });
  expect(await contentsOf(db.owner, ...tables)).toEqual(before);
}

describe('a refund', () => {
  it.each(['nothing_identified', 'all_received', 'period_over'])(
    'on the ground %s is not even asked for on day 30, nor on day 45',
    async (ground) => {
      for (const day of [30, 45]) {
        await sellAgo(db.owner, labels, day);
        await refused(() => refund(ground), 'period_open');
      }
    },
  );

  it('is asked for, approved and released on day 46 when nothing was identified', async () => {
    const id = await approved(refund('nothing_identified'));
    await release(id);
    expect(await statusOf(id)).toBe('released');
  });

  it.each([
    `status = 'identified'`,
    `status = 'acquired'`,
    `status = 'lost', identified_on = '2026-10-20'`,
    `transferred_on = '2026-10-20'`,
  ])('is refused on day 46 when a property has %s', async (set) => {
    await elm(set);
    await refused(() => refund('nothing_identified'), 'identified');
  });

  it('is held to the gate again at each approval, at the release, and when it is asked for again', async () => {
    const [fresh, half, whole, blocked] = [
      await refund('nothing_identified'),
      await refund('nothing_identified'),
      await approved(refund('nothing_identified')),
      await refund('nothing_identified'),
    ];
    await approve(half, 'dan');
    await db.owner.query(
      `UPDATE disbursement_requests SET status = 'blocked', reason = 'Look' WHERE id = $1`,
      [blocked],
    );
    await elm(`status = 'identified'`);
    await refused(() => approve(fresh, 'dan'), 'identified');
    await refused(() => approve(half, 'ada'), 'identified');
    await refused(() => release(whole), 'identified');
    await refused(
      () => db.owner.query(`UPDATE disbursement_requests SET status = 'requested' WHERE id = $1`, [blocked]),
      'identified',
    );
    await elm(`status = 'revoked'`);
    await approve(fresh, 'dan');
    await approve(half, 'ada');
    await release(whole);
    expect([await statusOf(fresh), await statusOf(half), await statusOf(whole)]).toEqual([
      'approved_once',
      'approved',
      'released',
    ]);
  });

  it('when all was received waits for the last of it', async () => {
    await refused(() => refund('all_received'), 'none_identified');
    await elm(`status = 'under_contract'`);
    await refused(() => refund('all_received'), 'not_received');
    await elm(`status = 'acquired'`);
    await release(await approved(refund('all_received')));
  });

  it('on a contingency is written, and shows its papers', async () => {
    await elm(`status = 'identified'`);
    await refused(() => refund('contingency', { evidence: 'Letter' }), 'contingency_written');
    await refused(() => refund('contingency', { contingency: 'It burned down.' }), 'evidence_given');
    const told = { contingency: 'It burned down.', evidence: 'Fire report of Nov 2' };
    await sellAgo(db.owner, labels, 45);
    await refused(() => refund('contingency', told), 'period_open');
    await sellAgo(db.owner, labels, 46);
    await release(await approved(refund('contingency', told)));
  });

  it('after the exchange waits for day 180, unless the taxpayer signed after the return date that no extension was filed', async () => {
    await elm(`status = 'identified'`);
    for (const [days, end] of [
      [180, 180],
      [150, 120],
    ] as const) {
      await sellAgo(db.owner, labels, days, end);
      await refused(() => refund('period_over'), 'exchange_running');
    }
    await file('no_extension_signed_on = exchange_deadline');
    await refused(() => refund('period_over'), 'exchange_running');
    await file('no_extension_signed_on = exchange_deadline + 5');
    await release(await approved(refund('period_over')));
    await file('no_extension_signed_on = NULL');
    await sellAgo(db.owner, labels, 181);
    await release(await approved(refund('period_over')));
  });

  it('waits for midnight in the latest zone of the parties', async () => {
    const { rows } = await db.owner.query<{ differ: boolean }>(
      `SELECT (now() AT TIME ZONE 'Pacific/Pago_Pago')::date < (now() AT TIME ZONE 'Pacific/Kiritimati')::date AS differ`,
    );
    // There is always a place where it is still yesterday, seen from the other end of the world.
    expect(rows[0]!.differ).toBe(true);
    await file(`time_zone = 'Pacific/Kiritimati', transfer_date = today - 46, identification_deadline = today - 1,
      exchange_deadline = today + 134 FROM (SELECT (now() AT TIME ZONE 'Pacific/Kiritimati')::date AS today) x`);
    const zone = (name: string | null) =>
      db.owner.query('UPDATE contacts SET timezone = $1 WHERE id = $2', [name, labels.id('kClara')]);
    await zone('Pacific/Pago_Pago');
    await refused(() => refund('nothing_identified'), 'period_open');
    await zone(null);
    await refund('nothing_identified');
    await file(`time_zone = 'America/Chicago'`);
  });

  it('needs a transfer', async () => {
    await file('transfer_date = NULL, identification_deadline = NULL, exchange_deadline = NULL');
    await refused(() => refund('nothing_identified'), 'no_transfer');
  });
});

describe('funds of which nobody entered what was received', () => {
  it('may be asked for and approved, and are released once it was', async () => {
    await received(null);
    const back = await approved(refund('nothing_identified'));
    await elm(`status = 'identified'`);
    const paid = [
      await approved(payment()),
      await approved(ask({ purpose: 'expense', evidence: 'Recording fee' })),
    ];
    for (const id of paid) await refused(() => release(id), 'funds_unknown');
    await elm(`status = 'proposed'`);
    await refused(() => release(back), 'funds_unknown');
    await received('90000000');
    await release(back);
    expect(await statusOf(back)).toBe('released');
  });
});

describe('a payment for replacement property', () => {
  it('is approved while something is missing, and not released', async () => {
    const id = await approved(payment());
    await refused(() => release(id), 'not_identified');
    await elm(`status = 'under_contract', identified_on = '2027-01-01'`);
    await refused(() => release(id), 'not_identified');
    await elm(`status = 'identified', identified_on = NULL`);
    for (const kind of ['assignment', 'notice']) {
      const document = (set: string) =>
        db.owner.query(`UPDATE documents SET ${set} WHERE id = $1`, [labels.id(kind)]);
      for (const set of [
        ...['signed_on = NULL', `signed_on = '2099-01-01'`, 'archived_at = now()'],
        // The sale has such papers as well, and so has the parking.
        ...[
          `tags = '{relinquished}', signed_on = now()::date - 20`,
          `tags = '{parking}', signed_on = now()::date - 20`,
          `tags = '{relinquished, replacement}'`,
          `tags = '{}'`,
        ],
      ]) {
        await document(set);
        await refused(() => release(id), `${kind}_missing`);
        await document(`signed_on = '2026-01-05', archived_at = NULL, tags = '{replacement}'`);
      }
      // Without a tag, one signed after the sale can only be of the purchase.
      await document(`signed_on = now()::date - 20, tags = '{}'`);
    }
    for (const [days, end] of [
      [181, 180],
      [121, 120],
    ] as const) {
      await sellAgo(db.owner, labels, days, end);
      await refused(() => release(id), 'exchange_over');
    }
    await sellAgo(db.owner, labels, 46);
    await release(id);
    expect(await statusOf(id)).toBe('released');
  });

  it('names the property, and not the taxpayer as payee', async () => {
    await elm(`status = 'identified'`);
    const nameless = await approved(payment({ property_id: null }));
    await refused(() => release(nameless), 'property_missing');
    for (const payee of [
      { payee_id: labels.id('kClara') },
      ...[' KCLARA ', 'kClara.', 'Trustee, kClara'].map((payee_name) => ({ payee_name })),
    ]) {
      const own = await approved(payment(payee));
      await refused(() => release(own), 'to_taxpayer');
    }
  });

  it('and all others together stay within what came in', async () => {
    await elm(`status = 'identified'`);
    const before = await db.owner.query(
      `SELECT coalesce(sum(amount), 0) AS out FROM disbursement_requests WHERE exchange_id = $1 AND status = 'released'`,
      [labels.id('f1')],
    );
    const { out } = before.rows[0] as { out: string };
    await received(String(Number(out) + 1500));
    const [first, second] = [await approved(payment()), await approved(payment())];
    await release(first);
    await refused(() => release(second), 'beyond_funds');
    await received('90000000');
    await release(second);
  });

  it('goes by a planned closing while the identification period runs only', async () => {
    await elm(`status = 'proposed', transferred_on = now()::date - 30`);
    const [early, late] = [await approved(payment()), await approved(payment())];
    await sellAgo(db.owner, labels, 44);
    await release(early);
    await sellAgo(db.owner, labels, 47);
    for (const status of ['proposed', 'under_contract', 'parked']) {
      await elm(`status = '${status}'`);
      await refused(() => release(late), 'not_identified');
    }
    await elm(`status = 'acquired'`);
    await release(late);
    expect([await statusOf(early), await statusOf(late)]).toEqual(['released', 'released']);
  });
});

describe('an item of a closing statement', () => {
  it('is paid at any time, by name, and not to the taxpayer', async () => {
    await sellAgo(db.owner, labels, 30);
    await refused(() => ask({ purpose: 'expense' }), 'evidence_given');
    await release(await approved(ask({ purpose: 'expense', evidence: 'Recording fee' })));
    const own = await approved(ask({ purpose: 'expense', evidence: 'Recording fee', payee_name: 'kClara' }));
    await refused(() => release(own), 'to_taxpayer');
  });
});
