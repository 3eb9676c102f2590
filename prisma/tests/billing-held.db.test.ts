/** What an issued invoice asks for stays, and a payment that was taken back stays so. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { Books } from './support/books';
import type { Labels } from './support/rows';
import { smallFirm } from './support/small-firm';

let db: TestDatabase;
let labels: Labels;
let books: Books;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  books = new Books(db.owner, labels);
});
afterAll(() => db.drop());
beforeEach(() => books.open());

describe('an expense on an invoice that was issued', () => {
  it('keeps its amount and vendor until that invoice is void', async () => {
    const expense = await books.addExpense('25.00');
    const invoice = await books.addInvoice();
    await books.addLine(invoice, '25.00', { expense_id: expense });
    await books.change('expenses', expense, 'amount = 30');
    await books.send(invoice);
    for (const set of [
      'amount = 31',
      `vendor_id = '${labels.id('kVendor')}'`,
      'is_invoiced = false, amount = 31',
    ])
      await books.refused(() => books.change('expenses', expense, set), 'expenses_invoiced_stay');
    await books.change('expenses', expense, `description = 'Recording of the deed'`);
    await books.makeVoid(invoice);
    await books.change('expenses', expense, 'amount = 31');
  });
});

describe('a payment that is void', () => {
  it('stays void, since the day it was', async () => {
    const invoice = await books.addInvoice();
    await books.addLine(invoice, '100.00');
    await books.send(invoice);
    const payment = await books.pay(invoice, '40.00');
    await books.change('invoice_payments', payment, 'voided_at = now()');
    expect(await books.invoiceRow(invoice)).toMatchObject({ status: 'sent', total_paid: '0.00' });
    for (const set of ['voided_at = NULL', `voided_at = '2020-01-01'`])
      await books.refused(
        () => books.change('invoice_payments', payment, set),
        'invoice_payments_void_stays',
      );
    await books.change('invoice_payments', payment, `reference = 'Cheque 7'`);
  });
});
