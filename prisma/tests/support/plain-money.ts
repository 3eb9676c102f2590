/** Rows as they are, and money over them in plain loops, in cents. */
import type pg from 'pg';

export type Row = Record<string, unknown> & { exchange_id: string; status: string };
const tables = [
  ...['exchanges', 'tasks', 'exchange_participants', 'exchange_properties', 'property_finances', 'messages'],
  ...[
    'documents',
    'invoices',
    'invoice_lines',
    'invoice_payments',
    'expenses',
    'memberships',
    'exchange_finances',
  ],
] as const;
export type Tables = Record<(typeof tables)[number], Row[]>;

/** Every row of these tables, dates as text. */
export async function readTables(owner: pg.ClientBase): Promise<Tables> {
  const all = {} as Tables;
  for (const table of tables) {
    const { rows } = await owner.query<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t) ->> 'id'`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

const issued = ['sent', 'partially_paid', 'paid'];
export const cents = (value: unknown) =>
  value === null || value === undefined ? 0 : Math.round(Number(value) * 100);
export const sum = (rows: Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
export const dollars = (amount: number) => (amount / 100).toFixed(2);

const linesOf = (t: Tables, invoice: Row) =>
  t.invoice_lines.filter((line) => line.invoice_id === invoice.id && line.removed_at === null);
const feesOf = (t: Tables, invoice: Row) =>
  sum(linesOf(t, invoice), (line) => (line.expense_id === null ? cents(line.amount) : 0));
const totalOf = (t: Tables, invoice: Row) =>
  sum(linesOf(t, invoice), (line) => cents(line.amount)) + cents(invoice.tax_amount);
const paidOf = (t: Tables, invoice: Row) =>
  sum(t.invoice_payments, (payment) =>
    payment.invoice_id === invoice.id && payment.voided_at === null ? cents(payment.amount) : 0,
  );

/** Billed by a line that stands, of an invoice that was issued. */
const isBilled = (t: Tables, expense: Row) =>
  t.invoices.some(
    (invoice) =>
      issued.includes(invoice.status) && linesOf(t, invoice).some((line) => line.expense_id === expense.id),
  );

/** What was billed and spent on one exchange, or, for null, on none. */
export function plainMoney(t: Tables, organization: unknown, exchange: unknown) {
  const on = (rows: Row[]) =>
    rows.filter((row) => row.organization_id === organization && row.exchange_id === exchange);
  const invoices = on(t.invoices).filter(({ status }) => issued.includes(status));
  const expenses = on(t.expenses).filter((row) => row.voided_at === null);
  const fees = sum(invoices, (invoice) => feesOf(t, invoice));
  const invoiced = sum(invoices, (invoice) => totalOf(t, invoice));
  const paid = sum(invoices, (invoice) => paidOf(t, invoice));
  const unbilled = sum(expenses, (row) => (row.is_billable && isBilled(t, row) ? 0 : cents(row.amount)));
  return {
    invoice_count: invoices.length,
    total_invoiced: dollars(invoiced),
    invoiced_fees: dollars(fees),
    total_paid: dollars(paid),
    outstanding_amount: dollars(invoiced - paid),
    total_expenses: dollars(sum(expenses, (row) => cents(row.amount))),
    unbilled_expenses: dollars(unbilled),
    profit: dollars(fees - unbilled),
  };
}
