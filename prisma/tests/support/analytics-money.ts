/** Invoices in every status with lines and payments, and expenses of every kind, written the way they come to be. */
import { newId } from '@/lib/shared/ids';
import { amount, type Place } from './analytics-place';

export async function addMoneyOf(place: Place) {
  const { chance, owner, id } = place;
  await owner.query(
    'UPDATE exchange_finances SET estimated_fees = $2, actual_fees = $3 WHERE exchange_id = $1',
    [...[id, chance.below(5) === 0 ? null : amount(chance)], amount(chance)],
  );
  await addInvoice(place, 'draft', []);
  await addInvoice(place, 'sent', []);
  await addInvoice(place, 'sent', [], '17.35');
  await addInvoice(place, 'partially_paid', ['12.34', '0.01']);
  await addInvoice(place, 'paid', ['10.00', 'rest']);
  await addInvoice(place, 'void', []);
  await addInvoice(place, 'void at once', []);
  await addExpense(place, { is_billable: false });
  await addExpense(place, { is_billable: false });
  await addExpense(place, {});
  await addExpense(place, { voided_at: place.now });
}

async function addExpense({ chance, id, today, add, labels, firm }: Place, more: object): Promise<string> {
  const expense = newId();
  await add('expenses', {
    ...{ id: expense, exchange_id: id, category: 'courier', description: 'Courier', amount: amount(chance) },
    ...{ incurred_on: today, created_by: labels.id(firm === 'lake' ? 'ada' : 'tara') },
    ...more,
  });
  return expense;
}

type Status = 'draft' | 'sent' | 'partially_paid' | 'paid' | 'void' | 'void at once';

/** Two lines for fees, one that bills an expense, one that was removed; `payments` beside one that was voided. */
async function addInvoice(place: Place, status: Status, payments: string[], tax_amount = '0.00') {
  const { owner, chance, id, today, labels, firm, now, add } = place;
  const invoice = newId();
  const created_by = labels.id(firm === 'lake' ? 'ada' : 'tara');
  const contact_id = labels.id(firm === 'lake' ? 'kClara' : 'kBill');
  await add('invoices', { id: invoice, exchange_id: id, contact_id, tax_amount, created_by });
  const line = (description: string, unit_price: string, more: object = {}) =>
    add('invoice_lines', { invoice_id: invoice, description, unit_price, ...more });
  await line('Exchange fee', amount(chance), { quantity: '1.50' });
  await line('Wire fee', amount(chance));
  await line('Removed', amount(chance), { removed_at: now });
  const expense_id = await addExpense(place, {});
  const { rows } = await owner.query<{ amount: string }>('SELECT amount FROM expenses WHERE id = $1', [
    expense_id,
  ]);
  await line('Courier', rows[0]!.amount, { expense_id });
  if (status === 'draft') return;
  const voided = `UPDATE invoices SET status = 'void', void_reason = 'A mistake' WHERE id = $1`;
  if (status !== 'void at once')
    await owner.query(`UPDATE invoices SET status = 'sent' WHERE id = $1`, [invoice]);
  if (status.startsWith('void')) await owner.query(voided, [invoice]);
  const pay = (sum: string, more: object = {}) =>
    add('invoice_payments', { invoice_id: invoice, paid_on: today, amount: sum, created_by, ...more });
  if (payments.length > 0) await pay('55.55', { voided_at: now });
  for (const payment of payments) await pay(payment === 'rest' ? await due(place, invoice) : payment);
}

async function due({ owner }: Place, invoice: string): Promise<string> {
  const { rows } = await owner.query<{ due: string }>(
    'SELECT total_outstanding AS due FROM invoices WHERE id = $1',
    [invoice],
  );
  return rows[0]!.due;
}
