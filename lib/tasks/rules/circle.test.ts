import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleOf, writeCircle, type Edge } from './circle';
import { followingFrom } from './waiting';

const edge = (id: string, dependsOnId: string): Edge => ({ id, dependsOnId });

describe('a circle of tasks', () => {
  it.each([
    ['with itself', [], edge('a', 'a'), ['a']],
    ['of two', [edge('b', 'a')], edge('a', 'b'), ['b', 'a']],
    ['of three', [edge('b', 'a'), edge('c', 'b')], edge('a', 'c'), ['c', 'b', 'a']],
    ['none where both ways lead on', [edge('b', 'a'), edge('c', 'a')], edge('c', 'b'), undefined],
    ['none among strangers', [edge('x', 'y')], edge('a', 'b'), undefined],
  ] as const)('%s', (_, standing, added, expected) => {
    expect(circleOf(standing, added)).toEqual(expected);
  });

  it('is named from the one that would wait', () => {
    const titles: Record<string, string> = { a: 'Draft', b: 'Review', c: 'Sign' };
    expect(writeCircle(['c', 'b', 'a'], (id) => titles[id]!)).toBe(
      '“Draft” would wait for “Sign”, which waits for “Review”, which waits for “Draft”.',
    );
  });

  it('is found whenever adding edges one by one would close one, and then never stands', () => {
    const anyEdge = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(fc.array(anyEdge, { maxLength: 40 }), (pairs) => {
        const standing: Edge[] = [];
        for (const [id, on] of pairs) {
          const added = edge(String(id), String(on));
          if (!circleOf(standing, added)) standing.push(added);
        }
        // What stands can be put into an order: take away what waits for nothing that is left.
        let left = [...standing];
        for (let n = 0; n <= 8; n += 1)
          left = left.filter(({ dependsOnId }) => left.some(({ id }) => id === dependsOnId));
        expect(left).toEqual([]);
      }),
    );
  });
});

it('templates that wait follow as soon as one that they wait for is there, also over each other', () => {
  const waiting = [
    { id: 'c', waitsFor: ['b'] },
    { id: 'b', waitsFor: ['a'] },
    { id: 'z', waitsFor: ['y'] },
    { id: 'a2', waitsFor: ['a', 'y'] },
  ];
  expect(followingFrom(waiting, new Set(['a'])).map(({ id }) => id)).toEqual(['b', 'a2', 'c']);
  expect(followingFrom(waiting, new Set())).toEqual([]);
});
