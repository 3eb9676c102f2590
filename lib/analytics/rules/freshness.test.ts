import { describe, expect, it } from 'vitest';
import { freshnessOf } from './freshness';

const at = (time: string) => new Date(`2026-11-24T${time}Z`);

describe('the freshness of figures', () => {
  it.each([
    ['20:15:00', '20:16:00', '20:30:00', false],
    ['20:15:00', '20:30:00', '20:45:00', false],
    ['20:15:00', '20:35:00', '20:45:00', false],
    ['20:15:00', '20:35:01', '20:45:00', true],
    ['20:15:00', '23:59:59', '24:00:00', true],
  ])('counted at %s and read at %s: next at %s, late %s', (counted, read, next, late) => {
    expect(freshnessOf(at(counted), at(read))).toEqual({
      countedAt: at(counted),
      nextAt: new Date(next === '24:00:00' ? '2026-11-25T00:00:00Z' : at(next)),
      late,
    });
  });

  it('is not late before the first time', () => {
    expect(freshnessOf(null, at('20:20:00'))).toMatchObject({ countedAt: null, late: false });
  });
});
