/** Which costs of a closing are exchange expenses, and which become boot when exchange funds pay them. */
import type { Because } from './reasons';

export type ExpenseTreatment = 'exchange' | 'boot_risk';

interface Kind {
  label: string;
  treatment: ExpenseTreatment;
}

/** In the words of a closing statement. */
export const expenseKinds = {
  commission: { label: 'Broker’s commission', treatment: 'exchange' },
  intermediary_fee: { label: 'Intermediary’s fee', treatment: 'exchange' },
  owners_title: { label: 'Owner’s title insurance', treatment: 'exchange' },
  escrow: { label: 'Escrow and closing fee', treatment: 'exchange' },
  transfer_tax: { label: 'Transfer tax', treatment: 'exchange' },
  recording: { label: 'Recording fee', treatment: 'exchange' },
  loan_costs: { label: 'Loan costs: points, application, appraisal for the lender', treatment: 'boot_risk' },
  lenders_title: { label: 'Lender’s title insurance', treatment: 'boot_risk' },
  prorations: { label: 'Prorated taxes and rents', treatment: 'boot_risk' },
  deposits: { label: 'Security deposits', treatment: 'boot_risk' },
  insurance: { label: 'Hazard insurance', treatment: 'boot_risk' },
} as const satisfies Record<string, Kind>;

export type ExpenseKind = keyof typeof expenseKinds;

const reason = {
  exchange: {
    rule: 'A cost of selling or buying the property itself is an exchange expense: it reduces boot, and what is left adds to the basis.',
    citation: 'Rev. Rul. 72-456; Form 8824, line 15',
  },
  boot_risk: {
    rule: 'A cost of the loan, of operating the property, or a deposit is no exchange expense: paid from exchange funds it is boot.',
    citation: 'IRC 1031(b); Reg. 1.1031(k)-1(g)(7)',
  },
} as const;

/** How a cost is treated, and why. The line between the two is for counsel to confirm. */
export function classifyExpense(kind: ExpenseKind): { treatment: ExpenseTreatment; because: Because[] } {
  const { treatment, label } = expenseKinds[kind];
  return {
    treatment,
    because: [{ ...reason[treatment], inputs: { cost: label }, confirmWithCounsel: true }],
  };
}

/** The labels of one treatment, for the hint beside a field. */
export const expenseLabels = (treatment: ExpenseTreatment): string[] =>
  Object.values(expenseKinds).flatMap((kind) => (kind.treatment === treatment ? [kind.label] : []));
