import { memberCsv } from '@/lib/entry/member-csv';
import { taskCsv } from '@/lib/tasks/csv';

/** The tasks of the list as CSV: the same filters, order and columns. */
export const GET = memberCsv(taskCsv);
