/** What to say of closing statements, of worksheets, and of the funds received. */
import type { Refusal } from './refusal';

export const worksheetConstraints: Record<string, Refusal> = {
  closing_statements_pkey: {
    kind: 'conflict',
    message: 'Somebody entered the statement of this property meanwhile. Reload to see it, then try again.',
  },
  closing_statements_price_positive: { field: 'price', message: 'Enter a price above zero.' },
  closing_statements_not_negative: {
    field: 'cash',
    message: 'Amounts of a closing statement are not negative. Enter 0 for cash that went the other way.',
  },
  tax_worksheets_pkey: {
    kind: 'conflict',
    message: 'Somebody entered the basis meanwhile. Reload to see it, then try again.',
  },
  tax_worksheets_not_negative: { field: 'adjustedBasis', message: 'Basis and recapture are not negative.' },
  tax_worksheets_complete_has_basis: {
    kind: 'conflict',
    message: 'Enter the adjusted basis before the worksheet is marked complete.',
  },
  exchange_finances_receipt_has_amount: {
    field: 'proceeds',
    message: 'Enter the amount received together with its date.',
  },
};
