import { todayIn, type Scope } from '@/lib/access/scope';
import { calendarDateIn, fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import { factsOf } from './deadline-columns';
import { datesOnFile, knownId } from './file';
import type { FileDates } from './file-dates';
import type { DeadlineFacts } from './rules/facts';
import { transfersOf } from './rules/facts-on-file';
import type { ExchangeStage } from './rules/stages';
import type { ExchangeStatus, ExchangeType } from './rules/values';
import { fileHead, type FileHead } from './sql/file-head';
import { withGenericPlans } from './sql/generic-plans';

export interface Person {
  id: string;
  name: string;
  /** Absent for who may not see them. */
  email?: string | null;
  phone?: string | null;
}

/** An exchange as its page shows it to this member: plain values, what the role may not see is absent. */
export interface ExchangeDetail {
  id: string;
  number: string;
  name: string;
  type: ExchangeType;
  status: ExchangeStatus;
  stage: ExchangeStage;
  timeZone: string;
  /** Today where the exchange is. */
  today: CalendarDate;
  openedOn: CalendarDate;
  closedOn: CalendarDate | null;
  client: string | null;
  coordinator: Person | null;
  dates: FileDates;
  facts: DeadlineFacts;
  progress?: { completion: number; agreementSignedOn: CalendarDate | null; statusReason: string | null };
}

/** Not found for an exchange of another firm, or one this member takes no part in. */
export const exchangeDetail = async (scope: Scope, id: string): Promise<ExchangeDetail> =>
  detailOf(scope, await knownHead(scope, id));

const knownHead = async (scope: Scope, id: string): Promise<FileHead> =>
  (await withGenericPlans(scope, () => fileHead(scope, knownId(id)))) ?? notFound('Exchange');

export function detailOf(scope: Scope, row: FileHead): ExchangeDetail {
  return {
    id: row.id,
    number: row.exchangeNumber,
    // The usual name of a file carries the address of its property.
    name: row.name ?? row.client,
    type: row.exchangeType,
    status: row.status,
    stage: row.stage,
    timeZone: row.timeZone,
    today: todayIn(scope, row.timeZone),
    openedOn: calendarDateIn(row.timeZone, row.createdAt),
    closedOn: row.closedAt && calendarDateIn(row.timeZone, row.closedAt),
    client: row.client,
    coordinator: row.coordinator,
    dates: datesOnFile(row),
    facts: factsOf(
      row,
      transfersOf(row.transferDate && fromDateColumn(row.transferDate), row.sold ?? null),
      row.postponements,
    ),
    progress: progressOf(row),
  };
}

function progressOf({ completion, agreementSignedOn, statusReason }: FileHead): ExchangeDetail['progress'] {
  if (completion === undefined) return undefined;
  return {
    completion,
    agreementSignedOn: agreementSignedOn ? fromDateColumn(agreementSignedOn) : null,
    statusReason: statusReason ?? null,
  };
}
