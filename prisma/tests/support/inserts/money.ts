/** Invoices and what belongs to them, expenses, and funds asked for. */
import { CLOSED_ON } from '../firm/worksheets';
import type { Insertable, Writing } from './place';

export function moneyInserts({ id, place }: Writing): Insertable[] {
  const organization_id = id(place.firm);
  const on = { organization_id, exchange_id: id(place.file) };
  return [
    ['invoices', { ...on, contact_id: id(place.contact) }],
    [
      'invoice_lines',
      {
        organization_id,
        invoice_id: id(`bill of ${place.file}, draft`),
        description: 'New',
        unit_price: '5.00',
        expense_id: id(`cost of ${place.file}`),
      },
    ],
    [
      'invoice_payments',
      {
        organization_id,
        invoice_id: id(`bill of ${place.file}, sent`),
        paid_on: '2024-06-20',
        amount: '5.00',
      },
    ],
    [
      'expenses',
      { ...on, category: 'courier', description: 'New', amount: '5.00', incurred_on: '2024-06-20' },
    ],
    [
      'deadline_postponements',
      {
        ...on,
        rule: 'section_6',
        standing: 'affected',
        notice: 'New',
        disaster_on: '2026-03-01',
        window_from: '2026-03-01',
        postponed_to: '2026-07-01',
      },
    ],
    ['disbursement_requests', { ...on, purpose: 'replacement', payee_name: 'New', amount: '5.00' }],
    [
      'closing_statements',
      {
        organization_id,
        property_id: id(`bare of ${place.file}`),
        exchange_id: id(place.file),
        closed_on: CLOSED_ON,
        price: '5.00',
      },
    ],
    ['tax_worksheets', { ...on, adjusted_basis: '5.00' }],
    ['disbursement_approvals', { organization_id, request_id: id(`release of ${place.file}`) }],
  ];
}
