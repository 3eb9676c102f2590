import { memberCsv } from '@/lib/entry/member-csv';
import { exchangeExport } from '@/lib/exchanges/list-export';

/** The list as its URL says it, as CSV. */
export const GET = memberCsv(exchangeExport);
