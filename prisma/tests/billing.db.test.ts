/** Invoices, their lines and payments, expenses, and what an exchange's money row makes of them, to the cent. */
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { Books } from './support/books';
import type { Labels } from './support/rows';
import { rowOf, smallFirm } from './support/small-firm';

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

describe('an invoice', () => {
  it('asks for the sum of its lines, and tells fees from expenses passed on', async () => {
    const invoice = await books.addInvoice({ subtotal: '900.00', fees: '900.00', tax_amount: '5.10' });
    expect(await books.invoiceRow(invoice)).toMatchObject({ subtotal: '0.00', fees: '0.00', total: '5.10' });
    const fee = await books.addLine(invoice, '333.33', { quantity: '3' });
    await books.addLine(invoice, '62.50', { expense_id: await books.addExpense('62.50') });
    expect(await books.invoiceRow(invoice)).toMatchObject({
      subtotal: '1062.49',
      fees: '999.99',
      total: '1067.59',
      total_outstanding: '0.00',
    });
    await books.change('invoice_lines', fee, 'quantity = 1.5');
    expect(await books.invoiceRow(invoice)).toMatchObject({ subtotal: '562.50', fees: '500.00' });
    await books.change('invoice_lines', fee, 'removed_at = now()');
    expect(await books.invoiceRow(invoice)).toMatchObject({ subtotal: '62.50', fees: '0.00' });
  });

  it('gets number and day when it is sent, by firm and year, without a gap', async () => {
    const invoices = [
      await books.addInvoice(),
      await books.addInvoice({ issued_on: '2019-05-01' }),
      await books.addInvoice(),
    ];
    expect(await books.invoiceRow(invoices[0]!)).toMatchObject({ number: null, issued_on: null });
    await books.send(invoices[0]!);
    await books.send(invoices[1]!);
    await expect(
      db.owner.query(`UPDATE invoices SET status = 'sent', due_on = '2001-01-01' WHERE id = $1`, [
        invoices[2],
      ]),
    ).rejects.toMatchObject({ constraint: 'invoices_due_after_issue' });
    await books.send(invoices[2]!);
    const numbers: string[] = [];
    for (const id of invoices) numbers.push(String((await books.invoiceRow(id)).number));
    expect(numbers[1]).toBe('INV-2019-000001');
    const year = new Date().getFullYear();
    const [first, second] = [numbers[0], numbers[2]].map((number) => Number(number!.slice(9)));
    expect(numbers[0]).toMatch(new RegExp(`^INV-(${year - 1}|${year})-\\d{6}$`));
    expect(second).toBe(first! + 1);
  });

  it('follows its payments from sent to paid, and back when one bounces', async () => {
    const invoice = await books.addInvoice();
    await books.addLine(invoice, '100.00');
    await books.send(invoice);
    const status = async () => (await books.invoiceRow(invoice)).status;
    expect(await status()).toBe('sent');
    await books.pay(invoice, '40.00');
    expect(await status()).toBe('partially_paid');
    const rest = await books.pay(invoice, '60.00');
    expect(await books.invoiceRow(invoice)).toMatchObject({ status: 'paid', total_outstanding: '0.00' });
    await books.change('invoice_payments', rest, 'voided_at = now()');
    for (const back of ['NULL', `now() - interval '1 year'`]) {
      await books.refused(
        () => books.change('invoice_payments', rest, `voided_at = ${back}`),
        'invoice_payments_void_stays',
      );
    }
    expect(await books.invoiceRow(invoice)).toMatchObject({
      status: 'partially_paid',
      total_outstanding: '60.00',
    });
    await db.owner.query('DELETE FROM invoice_payments WHERE invoice_id = $1', [invoice]);
    expect(await status()).toBe('sent');
  });

  it.each([
    ['draft', 'paid', 'invoices_status_step'],
    ['draft', 'partially_paid', 'invoices_status_fits_payments'],
    ['sent', 'draft', 'invoices_status_step'],
    ['sent', 'paid', 'invoices_status_fits_payments'],
    ['partially_paid', 'sent', 'invoices_status_fits_payments'],
    ['partially_paid', 'void', 'invoices_status_fits_payments'],
    ['void', 'sent', 'invoices_status_step'],
    ['void', 'draft', 'invoices_status_step'],
  ])('is not taken from %s to %s', async (from, to, rule) => {
    const invoice = await books.addInvoice({ number: `IMPORTED-${from}-${to}`, issued_on: '2026-01-01' });
    if (from !== 'draft' || to === 'partially_paid') await books.addLine(invoice, '100.00');
    if (from === 'void') await books.makeVoid(invoice);
    else if (from !== 'draft') await books.send(invoice);
    if (from === 'partially_paid') await books.pay(invoice, '10.00');
    await books.refused(
      () => books.change('invoices', invoice, `status = '${to}', void_reason = 'Mistake'`),
      rule,
    );
  });

  it('is not overpaid, not even by two who pay at once', async () => {
    const invoice = await books.addInvoice();
    await books.addLine(invoice, '100.00');
    await books.send(invoice);
    await books.refused(() => books.pay(invoice, '100.01'), 'invoices_not_overpaid');
    const payers = await Promise.all(
      [0, 1].map(async () => {
        const payer = new pg.Client({ connectionString: db.ownerUrl });
        await payer.connect();
        return payer;
      }),
    );
    const results = await Promise.allSettled(
      payers.map((payer) =>
        payer.query(
          `INSERT INTO invoice_payments (organization_id, invoice_id, paid_on, amount) VALUES ($1, $2, '2026-04-01', 60)`,
          [labels.id('lake'), invoice],
        ),
      ),
    );
    for (const payer of payers) await payer.end();
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await books.invoiceRow(invoice)).toMatchObject({ total_paid: '60.00', status: 'partially_paid' });
  });

  it('takes no payment as a draft or when it is void', async () => {
    const draft = await books.addInvoice();
    await books.addLine(draft, '100.00');
    await books.refused(() => books.pay(draft, '10.00'), 'invoices_status_fits_payments');
    await books.makeVoid(draft);
    await books.refused(() => books.pay(draft, '10.00'), 'invoices_status_fits_payments');
  });

  it('that was issued keeps its lines, tax, number, receiver and exchange', async () => {
    const invoice = await books.addInvoice();
    const line = await books.addLine(invoice, '100.00');
    await books.send(invoice);
    for (const work of [
      () => books.addLine(invoice, '1.00'),
      () => books.change('invoice_lines', line, 'unit_price = 1'),
      () => books.change('invoice_lines', line, 'removed_at = now()'),
      () => db.owner.query('DELETE FROM invoice_lines WHERE id = $1', [line]),
    ]) {
      await books.refused(work, 'invoice_lines_draft_only');
    }
    for (const set of [
      'tax_amount = 1',
      `number = 'INV-1'`,
      `contact_id = '${labels.id('kClara')}'`,
      'exchange_id = NULL',
      `issued_on = '2020-01-01'`,
    ]) {
      await books.refused(() => books.change('invoices', invoice, set), 'invoices_issued_stay');
    }
    await books.change('invoices', invoice, `due_on = '2099-01-01', notes = 'Called'`);
    const draft = await books.addInvoice();
    await books.refused(
      () => books.change('invoice_lines', line, `invoice_id = '${draft}'`),
      'invoice_lines_draft_only',
    );
  });
});

describe('an expense', () => {
  it('is invoiced while an issued invoice carries it', async () => {
    const expense = await books.addExpense('25.00', { is_invoiced: true });
    const isInvoiced = async () => (await rowOf(db.owner, 'expenses', 'id', expense)).is_invoiced;
    expect(await isInvoiced()).toBe(false);
    const invoice = await books.addInvoice();
    await books.addLine(invoice, '25.00', { expense_id: expense });
    expect(await isInvoiced()).toBe(false);
    await books.send(invoice);
    expect(await isInvoiced()).toBe(true);
    await books.makeVoid(invoice);
    expect(await isInvoiced()).toBe(false);
  });

  it('is on one invoice at a time, and free again when that one is void or the line removed', async () => {
    const expense = await books.addExpense('25.00');
    const [first, second] = [await books.addInvoice(), await books.addInvoice()];
    const line = await books.addLine(first, '25.00', { expense_id: expense });
    await books.refused(
      () => books.addLine(second, '25.00', { expense_id: expense }),
      'expenses_invoiced_once',
    );
    await books.change('invoice_lines', line, 'removed_at = now()');
    await books.addLine(second, '25.00', { expense_id: expense });
    await books.refused(
      () => books.change('invoice_lines', line, 'removed_at = NULL'),
      'expenses_invoiced_once',
    );
    await books.makeVoid(second);
    await books.change('invoice_lines', line, 'removed_at = NULL');
  });

  it('that is not billable, void, or of another exchange goes on no invoice', async () => {
    const invoice = await books.addInvoice();
    for (const wrong of [
      { is_billable: false },
      { voided_at: new Date() },
      { exchange_id: labels.id('f1') },
      { exchange_id: null },
    ]) {
      const expense = await books.addExpense('25.00', wrong);
      await books.refused(
        () => books.addLine(invoice, '25.00', { expense_id: expense }),
        'invoice_lines_expense_fits',
      );
    }
  });

  it('on an invoice stays billable and with its exchange', async () => {
    const expense = await books.addExpense('25.00');
    const invoice = await books.addInvoice();
    await books.addLine(invoice, '25.00', { expense_id: expense });
    for (const set of ['voided_at = now()', 'is_billable = false', 'exchange_id = NULL']) {
      await books.refused(() => books.change('expenses', expense, set), 'expenses_on_invoice_stay');
    }
    await books.makeVoid(invoice);
    await books.change('expenses', expense, 'voided_at = now()');
  });
});

describe('the money of an exchange', () => {
  it('counts issued invoices and standing expenses, and follows each change', async () => {
    const billed = await books.addExpense('62.50');
    await books.addExpense('20.00', { is_billable: false });
    const moved = await books.addExpense('7.25');
    await books.addExpense('1000.00', { voided_at: new Date() });
    const paid = await books.addInvoice({ tax_amount: '10.00' });
    await books.addLine(paid, '800.00');
    await books.addLine(paid, '62.50', { expense_id: billed });
    const open = await books.addInvoice();
    await books.addLine(open, '150.00');
    await books.addLine(await books.addInvoice(), '9999.00');
    expect(await books.money()).toMatchObject({ invoice_count: 0, invoiced_total: '0.00', profit: '-89.75' });
    await books.send(paid);
    await books.send(open);
    await books.pay(paid, '872.50');
    await books.pay(open, '50.00');
    expect(await books.money()).toMatchObject({
      invoice_count: 2,
      invoiced_total: '1022.50',
      invoiced_fees: '950.00',
      paid_total: '922.50',
      outstanding_total: '100.00',
      expense_total: '89.75',
      unbilled_expense_total: '27.25',
      profit: '922.75',
    });
    await books.change('expenses', moved, `exchange_id = '${labels.id('f2')}', amount = 8`);
    expect(await books.money()).toMatchObject({ expense_total: '82.50', unbilled_expense_total: '20.00' });
    expect(await rowOf(db.owner, 'exchange_finances', 'exchange_id', labels.id('f2'))).toMatchObject({
      expense_total: '8.00',
      profit: '-8.00',
    });
    await db.owner.query('DELETE FROM expenses WHERE id = $1', [moved]);
    expect(await rowOf(db.owner, 'exchange_finances', 'exchange_id', labels.id('f2'))).toMatchObject({
      expense_total: '0.00',
    });
    await db.owner.query('DELETE FROM invoice_payments WHERE invoice_id = $1', [open]);
    await books.makeVoid(open);
    expect(await books.money()).toMatchObject({
      invoice_count: 1,
      invoiced_total: '872.50',
      outstanding_total: '0.00',
      profit: '780.00',
    });
  });
});
