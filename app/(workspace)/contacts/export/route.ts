import { contactExport } from '@/lib/contacts/export';
import { memberCsv } from '@/lib/entry/member-csv';

/** The list of contacts as CSV, with the filters, the order and the columns of its address. */
export const GET = memberCsv(contactExport);
