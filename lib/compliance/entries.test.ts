import { describe, expect, it } from 'vitest';
import { isSame, putEntry, readEntries } from './entries';

describe('entries of a section', () => {
  it('are read, and what has another shape is left aside', () => {
    const good = { id: 'transferred', on: true, tells: ['client'] };
    const stored = {
      entries: [
        good,
        { id: 'x' },
        null,
        { ...good, id: 'no spaces please' },
        { ...good, tells: ['everybody'] },
      ],
    };
    expect(readEntries('milestones', stored)).toEqual([good]);
    expect([{}, [], null, { entries: 'none' }].map((empty) => readEntries('milestones', empty))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('say the same whatever their order, and whether something is absent or undefined', () => {
    expect(isSame({ id: 'a', note: undefined, tells: ['b'] }, { tells: ['b'], id: 'a' })).toBe(true);
    expect(isSame({ id: 'a', done: { on: '1', by: 'x' } }, { done: { by: 'x', on: '1' }, id: 'a' })).toBe(
      true,
    );
    expect(isSame({ tells: ['a', 'b'] }, { tells: ['b', 'a'] })).toBe(false);
    expect(isSame(undefined, null)).toBe(true);
    expect(isSame({ id: 'a' }, null)).toBe(false);
  });

  it('are put in the place of their own, at the end, or taken out', () => {
    const two = [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
    ];
    expect(putEntry(two, 'a', { id: 'a', n: 2 })).toEqual([
      { id: 'a', n: 2 },
      { id: 'b', n: 1 },
    ]);
    expect(putEntry(two, 'c', { id: 'c', n: 1 }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(putEntry(two, 'a', null)).toEqual([{ id: 'b', n: 1 }]);
  });
});
