/** Invoices drafted, sent and void, with lines and payments; expenses; funds asked for and approved once. */
import type { Firm } from '../people';
import { firmOf, type Kit } from './kit';

const invoices: [place: string, steps: ('sent' | 'void')[], author?: string][] = [
  ['x1', []],
  ['x1', ['sent']],
  ['x1', ['void']],
  ['x2', []],
  ['x2', ['sent']],
  ['x4', ['sent']],
  ['x4', ['sent', 'void']],
  ['y1', []],
  ['y1', ['sent']],
  ['no file', [], 'carol'],
  ['no file', [], 'dan'],
];

export async function addExpenses({ id, add }: Kit): Promise<void> {
  for (const [label, file, author] of [
    ['cost of x1', 'x1', 'dan'],
    ['cost of x1, to be billed', 'x1', 'carol'],
    ['cost of x2', 'x2', 'dan'],
    ['cost of x2 by carol', 'x2', 'carol'],
    ['cost of no file, carol', null, 'carol'],
    ['cost of no file, dan', null, 'dan'],
    ['cost of y1', 'y1', 'bess'],
  ] as const) {
    await add('expenses', author === 'bess' ? 'bay' : 'lake', {
      id: id(label),
      exchange_id: file && id(file),
      category: 'courier',
      description: label,
      amount: '20.00',
      incurred_on: '2024-06-01',
      created_by: id(author),
    });
  }
}

export async function addInvoices({ owner, id, add }: Kit): Promise<void> {
  for (const [place, steps, author] of invoices) {
    const label = `bill of ${place}, ${author ?? (steps.join(' and ') || 'draft')}`;
    const firm: Firm = firmOf(place);
    await add('invoices', firm, {
      id: id(label),
      exchange_id: author ? null : id(place),
      contact_id: id(firm === 'bay' ? 'kBill' : 'kClara'),
      created_by: id(author ?? (firm === 'bay' ? 'bess' : 'dan')),
    });
    const line = { invoice_id: id(label), unit_price: '100.00' };
    await add('invoice_lines', firm, { id: id(`line of ${label}`), description: 'Exchange fee', ...line });
    if (label === 'bill of x1, sent') {
      await add('invoice_lines', firm, {
        ...{ id: id('removed line of x1'), description: 'Mistake', removed_at: new Date(), ...line },
      });
    }
    for (const step of steps) {
      await owner.query(
        step === 'sent'
          ? `UPDATE invoices SET status = 'sent' WHERE id = $1`
          : `UPDATE invoices SET status = 'void', void_reason = 'A mistake' WHERE id = $1`,
        [id(label)],
      );
    }
  }
  for (const file of ['x1', 'x2', 'x4', 'y1']) {
    const payment = { invoice_id: id(`bill of ${file}, sent`), paid_on: '2024-06-10', amount: '40.00' };
    await add('invoice_payments', firmOf(file), { id: id(`payment of ${file}`), ...payment });
    if (file === 'x1') {
      const voided = { id: id('voided payment of x1'), voided_at: new Date(), ...payment };
      await add('invoice_payments', 'lake', voided);
    }
  }
}

export async function addDisbursements({ id, add }: Kit): Promise<void> {
  for (const [file, requester, approver] of [
    ['x1', 'dan', 'ivan'],
    ['x2', 'dan', 'ivan'],
    ['y1', 'bess', 'tara'],
  ] as const) {
    await add('disbursement_requests', firmOf(file), {
      id: id(`release of ${file}`),
      exchange_id: id(file),
      purpose: 'replacement',
      payee_name: 'Title company',
      amount: '1000.00',
      requested_by: id(requester),
    });
    await add('disbursement_approvals', firmOf(file), {
      request_id: id(`release of ${file}`),
      approver_id: id(approver),
    });
  }
}
