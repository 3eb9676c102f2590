/** What an uploaded list may be; browser, server and database (import_runs_within_limits) say the same. */
export const MOST_BYTES = 25 * 1024 * 1024;
export const MOST_ROWS = 50_000;

export const TOO_LARGE =
  'The file is larger than 25 MB. Split it, each part with the header, and import the parts. Nothing was written.';
