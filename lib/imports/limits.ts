/** How large an uploaded list may be, for browser, server and database (import_runs_within_limits); its records: csv/records.ts. */
export const MOST_BYTES = 25 * 1024 * 1024;

export const TOO_LARGE =
  'The file is larger than 25 MB. Split it, each part with the header, and import the parts. Nothing was written.';
