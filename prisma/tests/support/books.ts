/** The money of one file of the small firm: invoices, lines, payments and expenses by a word each. */
import { v7 } from 'uuid';
import type pg from 'pg';
import { expect } from 'vitest';
import { insert, type Labels } from './rows';
import { contentsOf, rowOf } from './small-firm';

export class Books {
  /** The id of the file; the tests open a new one each. */
  file = '';

  constructor(
    private readonly owner: pg.Client,
    private readonly labels: Labels,
  ) {}

  async open(): Promise<void> {
    this.file = v7();
    await insert(this.owner, 'exchanges', {
      organization_id: this.labels.id('lake'),
      id: this.file,
      name: 'File',
      exchange_type: 'delayed',
      client_id: this.labels.id('kTrust'),
    });
  }

  async add(table: string, row: Record<string, unknown>): Promise<string> {
    const id = v7();
    await insert(this.owner, table, { organization_id: this.labels.id('lake'), id, ...row });
    return id;
  }
  addInvoice(more: object = {}) {
    return this.add('invoices', { exchange_id: this.file, contact_id: this.labels.id('kTrust'), ...more });
  }
  addLine(invoice: string, price: string, more: object = {}) {
    return this.add('invoice_lines', { invoice_id: invoice, description: 'Fee', unit_price: price, ...more });
  }
  addExpense(amount: string, more: object = {}) {
    const what = { category: 'filing', description: 'Recording', incurred_on: '2026-03-01' };
    return this.add('expenses', { exchange_id: this.file, ...what, amount, ...more });
  }
  pay(invoice: string, amount: string) {
    return this.add('invoice_payments', { invoice_id: invoice, paid_on: '2026-04-01', amount });
  }

  change(table: string, id: string, set: string) {
    return this.owner.query(`UPDATE ${table} SET ${set} WHERE id = $1`, [id]);
  }
  send(invoice: string) {
    return this.change('invoices', invoice, `status = 'sent'`);
  }
  makeVoid(invoice: string) {
    return this.change('invoices', invoice, `status = 'void', void_reason = 'Mistake'`);
  }

  invoiceRow(id: string) {
    return rowOf(this.owner, 'invoices', 'id', id);
  }
  money() {
    return rowOf(this.owner, 'exchange_finances', 'exchange_id', this.file);
  }

  /** The statement is refused by this rule, and not a row of the firm's money differs. */
  async refused(work: () => Promise<unknown>, constraint: string): Promise<void> {
    const tables = ['invoices', 'invoice_lines', 'invoice_payments', 'expenses', 'exchange_finances'];
    const before = await contentsOf(this.owner, ...tables);
    await expect(work()).rejects.toMatchObject({ code: '23514', constraint });
    expect(await contentsOf(this.owner, ...tables)).toEqual(before);
  }
}
