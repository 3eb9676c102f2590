import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';
import type { Cells } from './cells/read-cells';
import { clientName, type ClientName } from './client';
import type { MatterProperty } from './property';
import type { MatterRecord } from './read';

/** One matter, ready to be written. Null is not known. Amounts in US dollars. */
export type MatterRow = {
  readonly record: number;
  readonly line: number;
  readonly number: string;
  readonly name: string;
  readonly client: ClientName & { readonly email: string | null; readonly phone: string | null };
  readonly taxpayerType: Cells['taxpayerType'];
  readonly exchangeType: Cells['exchangeType'];
  readonly coordinatorEmail: string | null;
  readonly status: Cells['status'];
  readonly openedOn: CalendarDate;
  readonly transferredOn: CalendarDate | null;
  /** As the list has them, to compare; what is stored follows the rules. */
  readonly day45: CalendarDate | null;
  readonly day180: CalendarDate | null;
  readonly relinquished: MatterProperty | null;
  readonly replacement: MatterProperty | null;
  readonly identified: boolean | null;
  readonly proceeds: Money | null;
  readonly bank: string | null;
  readonly notes: string | null;
};

export type Properties = Pick<MatterRow, 'relinquished' | 'replacement'>;

/** A matter without a name is called after its client. */
export function matterRow({ record, line }: MatterRecord, cells: Cells, properties: Properties): MatterRow {
  return {
    record,
    line,
    number: cells.number,
    name: cells.name ?? cells.client,
    client: { ...clientName(cells.client), email: cells.clientEmail, phone: cells.clientPhone },
    taxpayerType: cells.taxpayerType,
    exchangeType: cells.exchangeType,
    coordinatorEmail: cells.coordinatorEmail,
    status: cells.status,
    openedOn: cells.openedOn,
    transferredOn: cells.transferredOn,
    day45: cells.day45,
    day180: cells.day180,
    ...properties,
    identified: cells.identified,
    proceeds: cells.proceeds,
    bank: cells.bank,
    notes: cells.notes,
  };
}
