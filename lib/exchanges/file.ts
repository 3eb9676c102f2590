/** An exchange as the rules and commands need it: its facts, its dates on file, and whether it may still change. */
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { conflict, notFound } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { factsOf } from './deadline-columns';
import type { FileDates } from './file-dates';
import type { DeadlineFacts } from './rules/facts';
import { transfersOf } from './rules/facts-on-file';
import type { Postponement } from './rules/postponement';
import { hasEnded } from './rules/values';

/** Every role that sees an exchange may read these: they explain its dates. */
export const fileColumns = {
  id: true,
  exchangeNumber: true,
  exchangeType: true,
  status: true,
  stage: true,
  clientId: true,
  coordinatorId: true,
  timeZone: true,
  transferDate: true,
  taxpayerType: true,
  taxReturnDueOn: true,
  extensionFiledOn: true,
  extendedDueOn: true,
  returnFiledOn: true,
  parkedSide: true,
  parkingStartedOn: true,
  identificationDeadline: true,
  exchangeDeadline: true,
  parkingAgreementDeadline: true,
  parkingIdentificationDeadline: true,
  parkingDeadline: true,
} satisfies Prisma.ExchangeSelect;

export type FileRow = Prisma.ExchangeGetPayload<{ select: typeof fileColumns }>;

/** An exchange that may still change. Not found before anything else; a conflict once it has ended. */
export async function openFile(scope: Scope, id: string): Promise<FileRow> {
  const row = await scope.db.exchange.findFirst({ where: { id: knownId(id) }, select: fileColumns });
  if (!row) return notFound('Exchange');
  if (hasEnded(row.status)) {
    conflict('This exchange has ended, so its record no longer changes.');
  }
  return row;
}

/** An address that is no id belongs to no exchange. */
export const knownId = (id: string): string => (idSchema.safeParse(id).success ? id : notFound('Exchange'));

export function datesOnFile(row: FileRow): FileDates {
  return {
    transfer: date(row.transferDate),
    identification: date(row.identificationDeadline),
    exchange: date(row.exchangeDeadline),
    parkingAgreement: date(row.parkingAgreementDeadline),
    parkingIdentification: date(row.parkingIdentificationDeadline),
    parking: date(row.parkingDeadline),
  };
}

/** The facts of one file from its relinquished properties, for who may see them (see transfersOf). */
export async function readFacts(scope: Scope, row: FileRow, seesProperties = true): Promise<DeadlineFacts> {
  const sold = seesProperties ? await soldOn(scope, row.id) : null;
  return factsOf(row, transfersOf(date(row.transferDate), sold), await approvedPostponements(scope, row.id));
}

/** Those for a disaster that a person approved, in the order of the disasters. */
export async function approvedPostponements(scope: Scope, exchangeId: string): Promise<Postponement[]> {
  const rows = await scope.db.deadlinePostponement.findMany({
    where: { exchangeId, status: 'approved' },
    select: { rule: true, notice: true, disasterOn: true, windowFrom: true, postponedTo: true },
    orderBy: { disasterOn: 'asc' },
  });
  return rows.map(({ disasterOn, windowFrom, postponedTo, ...row }) => ({
    ...row,
    disasterOn: fromDateColumn(disasterOn),
    windowFrom: fromDateColumn(windowFrom),
    postponedTo: fromDateColumn(postponedTo),
  }));
}

async function soldOn(scope: Scope, exchangeId: string): Promise<(CalendarDate | null)[]> {
  const sold = await scope.db.exchangeProperty.findMany({
    where: { exchangeId, side: 'relinquished', status: { notIn: ['lost', 'revoked'] } },
    select: { transferredOn: true },
    orderBy: { transferredOn: { sort: 'asc', nulls: 'last' } },
  });
  return sold.map(({ transferredOn }) => date(transferredOn));
}

const date = (value: Date | null) => value && fromDateColumn(value);
