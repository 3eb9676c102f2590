/** One request as its commands look at it. */
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { notFound } from '@/lib/shared/errors';
import { isTaxpayer, type FundsFile } from './facts';
import type { CallOutcome } from './rules/steps';
import type { GateRequest } from './rules/facts';

export const requestColumns = {
  id: true,
  exchangeId: true,
  purpose: true,
  ground: true,
  contingency: true,
  evidence: true,
  propertyId: true,
  payeeId: true,
  payeeName: true,
  amount: true,
  status: true,
  callBack: true,
  reason: true,
  requestedBy: true,
} satisfies Prisma.DisbursementRequestSelect;

export type RequestRow = Prisma.DisbursementRequestGetPayload<{ select: typeof requestColumns }>;

export async function getRequest(scope: Scope, id: string): Promise<RequestRow> {
  const row = await scope.db.disbursementRequest.findFirst({ where: { id }, select: requestColumns });
  return row ?? notFound('Request');
}

/** A call as it is logged: never changed afterwards. */
export interface Call {
  contactId: string;
  name: string;
  number: string;
  outcome: CallOutcome;
  calledAt: string;
  calledBy: string;
  note?: string;
}

/** The database admits no other shape (app.hold_calls). */
export const callsOf = ({ callBack }: Pick<RequestRow, 'callBack'>): Call[] => callBack as unknown as Call[];

export const outcomesOf = (row: Pick<RequestRow, 'callBack'>): CallOutcome[] =>
  callsOf(row).map(({ outcome }) => outcome);

export const gateRequestOf = (file: FundsFile, row: RequestRow): GateRequest => ({
  purpose: row.purpose,
  ground: row.ground,
  contingency: row.contingency,
  evidence: row.evidence,
  propertyId: row.propertyId,
  amount: row.amount.toFixed(2),
  toTaxpayer: isTaxpayer(file, row),
});
