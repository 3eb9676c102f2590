/** The release of funds of one exchange, as staff sees it: plain values, each judgment with its reasons. */
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { DisbursementStatus } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';
import { writeInstant } from '@/lib/shared/time-of-day';
import { fundsFile, gateFacts, todayOf, type FundsFile } from './facts';
import { callsOf, gateRequestOf, outcomesOf, requestColumns } from './one';
import { peopleOnFile, phonesOf, type PersonOnFile, type PhoneOnFile } from './phones';
import type { Gate } from './rules/condition';
import { endedByReturn } from './rules/ends';
import type { GateFacts, Ground, Purpose } from './rules/facts';
import { refundOfFile, type RefundOfFile } from './rules/file-refund';
import { balance, releaseGate } from './rules/gate';
import { readyToRelease, type CallOutcome } from './rules/steps';

export interface RequestView {
  id: string;
  purpose: Purpose;
  ground: Ground | null;
  contingency: string | null;
  evidence: string | null;
  property: string | null;
  payee: string;
  amount: Money;
  status: DisbursementStatus;
  /** Why it was blocked or withdrawn. */
  reason: string | null;
  requested: { by: string; at: string };
  approvals: { by: string; at: string; note: string | null }[];
  calls: { name: string; number: string; outcome: CallOutcome; by: string; at: string; note?: string }[];
  releasedAt: string | null;
  /** What its release waits for, while it may still be released. */
  gate?: Gate;
  /** Why this member may not approve it; absent when they may, or when it waits for no approval. */
  approve: 'may' | 'own' | 'done' | 'closed';
  phones: PhoneOnFile[];
}

export interface Funds {
  exchangeId: string;
  exchangeNumber: string;
  today: CalendarDate;
  timeZone: string;
  taxpayer: string;
  proceeds: Money | null;
  released: Money;
  /** Absent while nobody entered what was received. */
  held?: Money;
  refund: RefundOfFile;
  /** For what a form shows before it is sent. */
  facts: GateFacts;
  /** Only where the return date ends the exchange before day 180. */
  noExtension?: {
    returnDate: CalendarDate;
    signedOn: CalendarDate | null;
    counts: boolean;
    mayBeSigned: boolean;
  };
  requests: RequestView[];
  people: PersonOnFile[];
  properties: { id: string; address: string }[];
}

const rows = {
  ...requestColumns,
  createdAt: true,
  releasedAt: true,
  property: { select: { addressLine1: true } },
  requester: { select: { user: { select: { displayName: true } } } },
  approvals: {
    select: {
      approverId: true,
      approvedAt: true,
      note: true,
      approver: { select: { user: { select: { displayName: true } } } },
    },
    orderBy: { approvedAt: 'asc' },
  },
} satisfies Prisma.DisbursementRequestSelect;

type Row = Prisma.DisbursementRequestGetPayload<{ select: typeof rows }>;

export async function fundsOf(scope: Scope, exchangeId: string): Promise<Funds> {
  const file = await fundsFile(scope, exchangeId);
  allow(scope, 'disbursement.see');
  const facts = await gateFacts(scope, file);
  const found = await scope.db.disbursementRequest.findMany({
    where: { exchangeId: file.id },
    select: rows,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const people = await peopleOnFile(
    scope,
    file,
    found.map(({ payeeId }) => payeeId),
  );
  const properties = await scope.db.exchangeProperty.findMany({
    where: { exchangeId: file.id, side: 'replacement', status: { notIn: ['revoked', 'lost'] } },
    select: { id: true, addressLine1: true },
    orderBy: { id: 'asc' },
  });
  const names = await callers(scope, found);
  return {
    exchangeId: file.id,
    exchangeNumber: file.exchangeNumber,
    today: todayOf(scope, file),
    timeZone: file.timeZone,
    taxpayer: file.client.displayName,
    proceeds: facts.proceeds,
    released: facts.released,
    held: balance(facts),
    refund: refundOfFile(facts),
    facts,
    ...noExtensionOf(facts),
    requests: found.map((row) => viewOf(scope, file, facts, row, people, names)),
    people: people.filter(({ takesPart }) => takesPart),
    properties: properties.map(({ id, addressLine1 }) => ({ id, address: addressLine1 })),
  };
}

function noExtensionOf(facts: GateFacts): Pick<Funds, 'noExtension'> {
  const { noExtensionSignedOn: signedOn } = facts;
  const end = endedByReturn({ ...facts, noExtensionSignedOn: toDistantDay });
  if (!end) return {};
  const counts = signedOn !== null && signedOn > end;
  return { noExtension: { returnDate: end, signedOn, counts, mayBeSigned: !counts && facts.firstDay > end } };
}

const toDistantDay = '9999-12-31' as CalendarDate;

async function callers(scope: Scope, found: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(found.flatMap((row) => callsOf(row).map(({ calledBy }) => calledBy)))];
  if (ids.length === 0) return new Map();
  const users = await scope.db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

const open: readonly DisbursementStatus[] = ['requested', 'approved_once', 'approved', 'blocked'];

function viewOf(
  scope: Scope,
  file: FundsFile,
  facts: GateFacts,
  row: Row,
  people: readonly PersonOnFile[],
  names: ReadonlyMap<string, string>,
): RequestView {
  const at = (instant: Date) => writeInstant(instant, file.timeZone);
  const { id, purpose, ground, contingency, evidence, status, reason } = row;
  const gate = releaseGate(facts, gateRequestOf(file, row));
  const concerned = new Set([file.clientId, row.payeeId]);
  return {
    ...{ id, purpose, ground, contingency, evidence, status, reason },
    property: row.property?.addressLine1 ?? null,
    payee: row.payeeName,
    amount: row.amount.toFixed(2),
    requested: { by: row.requester.user.displayName, at: at(row.createdAt) },
    approvals: row.approvals.map(({ approver, approvedAt, note }) => ({
      ...{ by: approver.user.displayName, at: at(approvedAt), note },
    })),
    calls: callsOf(row).map(({ name, number, outcome, calledBy, calledAt, note }) => ({
      ...{ name, number, outcome, note },
      by: names.get(calledBy) ?? 'Somebody',
      at: at(new Date(calledAt)),
    })),
    releasedAt: row.releasedAt && at(row.releasedAt),
    ...(open.includes(status) && { gate: readyToRelease(gate, row.approvals.length, outcomesOf(row)) }),
    approve: mayApprove(scope, row),
    // Those whom it concerns most come first.
    phones: phonesOf(people.filter((one) => one.takesPart || one.id === row.payeeId)).toSorted(
      (one, other) => Number(concerned.has(other.contactId)) - Number(concerned.has(one.contactId)),
    ),
  };
}

function mayApprove(scope: Scope, { status, requestedBy, approvals }: Row): RequestView['approve'] {
  const { userId } = scope.member;
  if (!can(scope, 'disbursement.approve') || (status !== 'requested' && status !== 'approved_once'))
    return 'closed';
  if (requestedBy === userId) return 'own';
  return approvals.some(({ approverId }) => approverId === userId) ? 'done' : 'may';
}
