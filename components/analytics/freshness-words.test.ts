import { describe, expect, it } from 'vitest';
import { freshnessOf } from '@/lib/analytics/rules/freshness';
import { freshnessWords } from './freshness-words';

const now = new Date('2026-11-24T20:16:00Z');
const words = (counted: string | null) =>
  freshnessWords(freshnessOf(counted === null ? null : new Date(counted), now), 'America/Chicago');

describe('the freshness of figures in words', () => {
  it('names both quarters of an hour in the zone of the firm', () => {
    expect(words('2026-11-24T20:15:00Z')).toBe('Figures as of 2:15 pm Central; next at 2:30 pm Central.');
  });

  it('names the day once they are late', () => {
    expect(words('2026-11-24T03:00:00Z')).toMatch(
      /^Figures as of Mon, Nov 23, 2026, 9:00 pm Central\. They are late/,
    );
  });

  it('says that nothing was counted yet', () => {
    expect(words(null)).toBe(
      'Not counted yet. Figures are counted every 15 minutes; next at 2:30 pm Central.',
    );
  });
});
