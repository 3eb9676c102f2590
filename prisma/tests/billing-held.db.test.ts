/** What an issued invoice asks for stays, and a payment that was taken back stays so. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { insert, type Labels } from './support/rows';
import { contentsOf, rowOf, smallFirm } from './support/small-firm';

let db: TestDatabase;
let labels: Labels;
let file: string;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
});
afterAll(() => db.drop());
beforeEach(async () => {
  file = v7();
  await insert(db.owner, 'exchanges', {
    organization_id: labels.id('lake'),
    id: file,
    name: 'File',
    exchange_type: 'delayed',
    client_id: labels.id('kTrust'),
  });
});

async function add(table: string, row: Record<string, unknown>): Promise<string> {
  const id = v7();
  await insert(db.owner, table, { organization_id: labels.id('lake'), id, ...row });
  return id;
}
const addInvoice = (more: object = {}) =>
  add('invoices', { exchange_id: file, contact_id: labels.id('kTrust'), ...more });
const addLine = (invoice: string, price: string, more: object = {}) =>
  add('invoice_lines', { invoice_id: invoice, description: 'Fee', unit_price: price, ...more });
const addExpense = (amount: string, more: object = {}) =>
  add('expenses', {
    exchange_id: file,
    category: 'filing',
    description: 'Recording',
    amount,
    incurred_on: '2026-03-01',
    ...more,
  });
const pay = (invoice: string, amount: string) =>
  add('invoice_payments', { invoice_id: invoice, paid_on: '2026-04-01', amount });
const change = (table: string, id: string, set: string) =>
  db.owner.query(`UPDATE ${table} SET ${set} WHERE id = $1`, [id]);
const send = (invoice: string) => change('invoices', invoice, `status = 'sent'`);
const makeVoid = (invoice: string) => change('invoices', invoice, `status = 'void', void_reason = 'Mistake'`);
const invoiceRow = (id: string) => rowOf(db.owner, 'invoices', 'id', id);

/** The statement is refused by this rule, and not a row of the firm's money differs. */
async function refused(work: () => Promise<unknown>, constraint: string) {
  const tables = ['invoices', 'invoice_lines', 'invoice_payments', 'expenses', 'exchange_finances'];
  const before = await contentsOf(db.owner, ...tables);
  await expect(work()).rejects.toMatchObject({ code: '23514', constraint });
  expect(await contentsOf(db.owner, ...tables)).toEqual(before);
}

describe('an expense on an invoice that was issued', () => {
  it('keeps its amount and vendor until that invoice is void', async () => {
    const expense = await addExpense('25.00');
    const invoice = await addInvoice();
    await addLine(invoice, '25.00', { expense_id: expense });
    await change('expenses', expense, 'amount = 30');
    await send(invoice);
    for (const set of [
      'amount = 31',
      `vendor_id = '${labels.id('kVendor')}'`,
      'is_invoiced = false, amount = 31',
    ])
      await refused(() => change('expenses', expense, set), 'expenses_invoiced_stay');
    await change('expenses', expense, `description = 'Recording of the deed'`);
    await makeVoid(invoice);
    await change('expenses', expense, 'amount = 31');
  });
});

describe('a payment that is void', () => {
  it('stays void, since the day it was', async () => {
    const invoice = await addInvoice();
    await addLine(invoice, '100.00');
    await send(invoice);
    const payment = await pay(invoice, '40.00');
    await change('invoice_payments', payment, 'voided_at = now()');
    expect(await invoiceRow(invoice)).toMatchObject({ status: 'sent', total_paid: '0.00' });
    for (const set of ['voided_at = NULL', `voided_at = '2020-01-01'`])
      await refused(() => change('invoice_payments', payment, set), 'invoice_payments_void_stays');
    await change('invoice_payments', payment, `reference = 'Cheque 7'`);
  });
});
