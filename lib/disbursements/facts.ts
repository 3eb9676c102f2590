/** What the gate decides by, read from an exchange. */
import { todayIn, type Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { approvedPostponements, knownId } from '@/lib/exchanges/file';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import { daysOfParties } from './rules/days';
import type { GateFacts } from './rules/facts';
import { namesPerson } from './rules/same-name';

const columns = {
  id: true,
  exchangeNumber: true,
  status: true,
  timeZone: true,
  transferDate: true,
  identificationDeadline: true,
  exchangeDeadline: true,
  parkingDeadline: true,
  extensionTimely: true,
  noExtensionSignedOn: true,
  clientId: true,
  client: { select: { displayName: true, timezone: true } },
} satisfies Prisma.ExchangeSelect;

export type FundsFile = Prisma.ExchangeGetPayload<{ select: typeof columns }>;

/** The exchange whose funds are asked about, also one that has ended: a failed exchange ends with its refund. */
export async function fundsFile(scope: Scope, exchangeId: string): Promise<FundsFile> {
  const row = await scope.db.exchange.findFirst({ where: { id: knownId(exchangeId) }, select: columns });
  return row ?? notFound('Exchange');
}

export async function gateFacts(scope: Scope, file: FundsFile): Promise<GateFacts> {
  const exchangeId = file.id;
  const finances = await scope.db.exchangeFinance.findFirst({
    where: { exchangeId },
    select: { proceeds: true },
  });
  const released = await scope.db.disbursementRequest.aggregate({
    where: { exchangeId, status: 'released' },
    _sum: { amount: true },
  });
  return {
    transferredOn: date(file.transferDate),
    identificationDeadline: date(file.identificationDeadline),
    exchangeDeadline: date(file.exchangeDeadline),
    parkingDeadline: date(file.parkingDeadline),
    noExtensionSignedOn: date(file.noExtensionSignedOn),
    postponements: await approvedPostponements(scope, exchangeId),
    postponementProposed:
      (await scope.db.deadlinePostponement.count({ where: { exchangeId, status: 'proposed' } })) > 0,
    replacements: await replacementsOf(scope, exchangeId),
    papers: await papersOf(scope, exchangeId),
    proceeds: finances?.proceeds?.toFixed(2) ?? null,
    released: released._sum.amount?.toFixed(2) ?? '0.00',
    ...daysOfParties(file.timeZone, await zonesOfParties(scope, file), scope.now),
  };
}

async function replacementsOf(scope: Scope, exchangeId: string): Promise<GateFacts['replacements']> {
  const rows = await scope.db.exchangeProperty.findMany({
    where: { exchangeId, side: 'replacement' },
    select: { id: true, status: true, identifiedOn: true, transferredOn: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, status, identifiedOn, transferredOn }) => ({
    ...{ id, status, identifiedOn: date(identifiedOn), closingOn: date(transferredOn) },
  }));
}

async function papersOf(scope: Scope, exchangeId: string): Promise<GateFacts['papers']> {
  const rows = await scope.db.document.findMany({
    where: { exchangeId, kind: { in: ['assignment', 'notice'] }, archivedAt: null },
    select: { kind: true, signedOn: true, tags: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ signedOn, ...paper }) => ({ ...paper, signedOn: date(signedOn) }));
}

/** The taxpayer, and whoever buys from or sells to them. */
async function zonesOfParties(scope: Scope, { id, client }: FundsFile): Promise<(string | null)[]> {
  const parties = await scope.db.exchangeParticipant.findMany({
    where: { exchangeId: id, leftAt: null, role: { in: ['client', 'buyer', 'seller'] } },
    select: { participant: { select: { timezone: true } } },
  });
  return [client.timezone, ...parties.map(({ participant }) => participant.timezone)];
}

/** Where the exchange itself is: for dates that people enter. */
export const todayOf = (scope: Scope, file: FundsFile) => todayIn(scope, file.timeZone);

const date = (value: Date | null) => value && fromDateColumn(value);

/** Whether a payee is the taxpayer, by record or by name. A firm has one record of whoever signs in. */
export const isTaxpayer = (file: FundsFile, payee: { payeeId?: string | null; payeeName: string }): boolean =>
  payee.payeeId === file.clientId || namesPerson(payee.payeeName, file.client.displayName);
