import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playwrightCounts, summary, vitestCounts } from './counts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('counting what a runner reports', () => {
  it('takes passed, failed and skipped tests from Vitest', () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [],
    });
    expect(vitestCounts(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('counts a file that could not be loaded, which Vitest lists without a test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const file = report({ numPassedTests: 1, numFailedTests: 1, testResults });
    expect(vitestCounts(file, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('takes a flaky browser test as failed', () => {
    const file = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } });
    expect(playwrightCounts(file, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it('takes a runner that ended badly as failed, without a report or with a good one', () => {
    expect(vitestCounts(path.join(folder, 'none.json'), 1).failed).toBe(1);
    const good = report({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } });
    expect(playwrightCounts(good, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
});

describe('the last line', () => {
  it('sums up, and names what was skipped only when something was', () => {
    expect(
      summary([
        { passed: 2, failed: 0, skipped: 0 },
        { passed: 1, failed: 1, skipped: 0 },
      ]),
    ).toBe('3 passed, 1 failed');
    expect(summary([{ passed: 2, failed: 0, skipped: 3 }])).toBe('2 passed, 0 failed, 3 skipped');
  });
});
