/** Rows of one change, in one transaction: what the page says, and the command refuses past. */
export const MOST_BULK_ROWS = 1000;
export const MOST_BULK_CONTACTS = 500;
export const MOST_BULK_TASKS = 200;
