/** What explains the dates of an exchange besides the dates themselves, as plain values. */
import type { CalendarDate } from '../../shared/calendar-date';
import type { DeadlineFacts } from './facts';
import type { Postponement } from './postponement';
import type { ExchangeType, ParkedSide } from './values';

export interface FactsOnFile {
  exchangeType: ExchangeType;
  taxpayerType: DeadlineFacts['taxpayer']['type'] | null;
  taxReturnDueOn: CalendarDate | null;
  extensionFiledOn: CalendarDate | null;
  extendedDueOn: CalendarDate | null;
  returnFiledOn: CalendarDate | null;
  parkedSide: ParkedSide | null;
  parkingStartedOn: CalendarDate | null;
  parkingAgreementDeadline: CalendarDate | null;
  /** Those for a disaster that were approved. */
  postponements: Postponement[];
  /** When each relinquished property was transferred, the earliest first; null for who may not see properties. */
  sold: (CalendarDate | null)[] | null;
}

/**
 * The dates that the periods count from. Who may not see properties, and old files without their dates, go by the transfer
 * date of the exchange, which is the earliest of them; so does a file that has a property without a date, until that date
 * is entered: forgetting it would move both periods later.
 */
export function transfersOf(transferDate: CalendarDate | null, sold: FactsOnFile['sold']): CalendarDate[] {
  const known = transferDate ? [transferDate] : [];
  if (!sold) return known;
  const dated = sold.filter((date) => date !== null);
  return dated.length > 0 && dated.length === sold.length ? dated : [...known, ...dated];
}

/** The facts that the deadline rules read. */
export function deadlineFactsOf(
  row: Omit<FactsOnFile, 'parkingAgreementDeadline' | 'sold'>,
  transfers: readonly CalendarDate[],
): DeadlineFacts {
  return {
    exchangeType: row.exchangeType,
    relinquished: transfers.map((transferredOn) => ({ transferredOn })),
    taxpayer: {
      type: row.taxpayerType ?? undefined,
      returnDueOn: row.taxReturnDueOn ?? undefined,
      extensionFiledOn: row.extensionFiledOn ?? undefined,
      extendedDueOn: row.extendedDueOn ?? undefined,
      returnFiledOn: row.returnFiledOn ?? undefined,
    },
    ...(row.parkingStartedOn && row.parkedSide
      ? { parking: { titleTakenOn: row.parkingStartedOn, parked: row.parkedSide } }
      : {}),
    ...(row.postponements.length > 0 && { postponements: row.postponements }),
  };
}
