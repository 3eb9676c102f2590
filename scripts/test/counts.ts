/** What a step of the test run found: how many checks passed, failed, were left out. */
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const oneCheck = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** Of Vitest's JSON report. A file that could not be loaded counts as a failure, and so does a report that is not there. */
export function vitestCounts(file: string, exit: number): Counts {
  const report = readReport(file) as Partial<
    Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>
  > & {
    testResults?: { status: string; assertionResults: { status: string }[] }[];
  };
  const unloaded = (report.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  return atLeastOneFailed(exit, {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + unloaded,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  });
}

/** Of Playwright's JSON report; a flaky test passed only when repeated, and counts as failed. */
export function playwrightCounts(file: string, exit: number): Counts {
  const { stats } = readReport(file) as {
    stats?: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  };
  return atLeastOneFailed(exit, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

/** The last line of `npm test`. */
export function summary(all: Counts[]): string {
  const sum = (what: keyof Counts) => all.reduce((total, counts) => total + counts[what], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** A runner that says it failed is believed, whatever its report says. */
const atLeastOneFailed = (exit: number, counts: Counts): Counts =>
  exit !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

const readReport = (file: string): object =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
