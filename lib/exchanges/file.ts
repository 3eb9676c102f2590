/** An exchange as the rules and commands need it: its facts, its dates on file, and whether it may still change. */
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { conflict, notFound } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { factsOf } from './deadline-columns';
import type { FileDates } from './file-dates';
import type { DeadlineFacts } from './rules/facts';
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

/** The facts of one file, as `factsOfFiles`. */
export async function readFacts(scope: Scope, row: FileRow, seesProperties = true): Promise<DeadlineFacts> {
  return (await factsOfFiles(scope, [row], seesProperties))(row);
}

/**
 * The facts of files from their relinquished properties, in one statement for all. Who may not see properties, and old
 * files without their dates, go by the transfer date of the exchange, which is the earliest of them; so does a file that
 * has a property without a date, until that date is entered: forgetting it would move both periods later.
 */
export async function factsOfFiles(
  scope: Scope,
  rows: readonly FileRow[],
  seesProperties: boolean,
): Promise<(row: FileRow) => DeadlineFacts> {
  const known = (row: FileRow) => (row.transferDate ? [fromDateColumn(row.transferDate)] : []);
  if (!seesProperties) return (row) => factsOf(row, known(row));
  const sold = await scope.db.exchangeProperty.findMany({
    where: {
      exchangeId: { in: rows.map(({ id }) => id) },
      side: 'relinquished',
      status: { notIn: ['lost', 'revoked'] },
    },
    select: { exchangeId: true, transferredOn: true },
    orderBy: { transferredOn: { sort: 'asc', nulls: 'last' } },
  });
  return (row) => {
    const own = sold.filter(({ exchangeId }) => exchangeId === row.id);
    const dated = own.flatMap(({ transferredOn }) => (transferredOn ? [fromDateColumn(transferredOn)] : []));
    const whole = dated.length > 0 && dated.length === own.length;
    return factsOf(row, whole ? dated : [...known(row), ...dated]);
  };
}

const date = (value: Date | null) => value && fromDateColumn(value);
