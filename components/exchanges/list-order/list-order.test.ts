import { describe, expect, it } from 'vitest';
import { keepOrder, placeOf, readOrder } from './list-order';

const [a, b, c] = [
  '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001',
  '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0002',
  '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0003',
] as const;
const kept = JSON.stringify({ ids: [a, b, c], href: '/exchanges?view=mine' });

describe('the place in the list one came from', () => {
  it('has the exchange before and the one after', () => {
    expect(placeOf(kept, b)).toEqual({
      place: 2,
      of: 3,
      previous: a,
      next: c,
      listHref: '/exchanges?view=mine',
    });
  });
  it('ends at both ends', () => {
    expect(placeOf(kept, a)).toMatchObject({ place: 1, previous: undefined, next: b });
    expect(placeOf(kept, c)).toMatchObject({ place: 3, previous: b, next: undefined });
  });
  it.each([
    ['nothing', null],
    ['another list', JSON.stringify({ ids: [a], href: '/exchanges' })],
    ['no JSON', '{'],
    ['ids that are none', JSON.stringify({ ids: [b, '../evil'], href: '/' })],
    ['an address elsewhere', JSON.stringify({ ids: [b], href: '//evil.test' })],
    ['something else', '[1]'],
  ])('is nowhere in %s', (_, stored) => expect(placeOf(stored, b)).toBeUndefined());

  it('is no fault where the browser keeps nothing', () => {
    const refusing = {
      setItem: () => {
        throw new Error('refused');
      },
      getItem: () => {
        throw new Error('refused');
      },
    } as unknown as Storage;
    expect(() => keepOrder({ ids: [a], href: '/' }, refusing)).not.toThrow();
    expect(readOrder(refusing)).toBeNull();
  });
});
