/**
 * What lets the funds of f1 pay for a property, elm: sold ten days ago, more received than any test releases, identified,
 * assignment and notice of the purchase signed, a number to call.
 */
import type pg from 'pg';
import { insert, type Labels } from './rows';

export const VENDOR_PHONE = '(312) 555-0160';

/** The vendor is the payee; the trust, of the other file, has the same number. */
export async function readyToPay(owner: pg.ClientBase, labels: Labels): Promise<void> {
  const [organization_id, exchange_id] = [labels.id('lake'), labels.id('f1')];
  await sellAgo(owner, labels, 10);
  await owner.query('UPDATE exchange_finances SET proceeds = 90000000 WHERE exchange_id = $1', [exchange_id]);
  await insert(owner, 'exchange_properties', {
    organization_id,
    id: labels.id('elm'),
    exchange_id,
    side: 'replacement',
    status: 'identified',
    address_line1: '9 Elm Street',
  });
  for (const kind of ['assignment', 'notice']) {
    await insert(owner, 'documents', {
      organization_id,
      id: labels.id(kind),
      exchange_id,
      title: kind,
      kind,
      signed_on: '2026-01-05',
      tags: ['replacement'],
    });
  }
  await owner.query('UPDATE contacts SET phone_work = $1 WHERE id = $2', [
    VENDOR_PHONE,
    labels.id('kVendor'),
  ]);
  await owner.query('UPDATE contacts SET phone_primary = $1 WHERE id = $2', [
    VENDOR_PHONE,
    labels.id('kTrust'),
  ]);
  await insert(owner, 'exchange_participants', {
    organization_id,
    exchange_id,
    participant_id: labels.id('kVendor'),
    role: 'title_company',
  });
}

/** Puts the transfer of f1 that many days back, with its deadlines; `end` is the day on which the exchange ends. */
export async function sellAgo(owner: pg.ClientBase, labels: Labels, days: number, end = 180): Promise<void> {
  await owner.query(
    `UPDATE exchanges SET transfer_date = today - $2::integer, identification_deadline = today - $2::integer + 45,
       exchange_deadline = today - $2::integer + $3::integer
     FROM (SELECT (now() AT TIME ZONE 'America/Chicago')::date AS today) x WHERE id = $1`,
    [labels.id('f1'), days, end],
  );
}
