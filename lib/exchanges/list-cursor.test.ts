import { describe, expect, it } from 'vitest';
import { writeCursor } from '@/lib/shared/list-cursor';
import { readCursor } from './list-cursor';

const id = '01900000-0000-7000-8000-000000000001';
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the cursor of the exchange list', () => {
  it('comes back as it was written, also without a value and with any letter', () => {
    for (const value of [null, 'núñez & søn “llc”', '']) {
      const text = writeCursor('client', 'desc', { value, id });
      expect(text).toMatch(/^[\w-]+$/);
      expect(readCursor(text, 'client', 'desc')).toEqual({ value, id });
    }
  });

  it('opens nothing in another order or direction', () => {
    const text = writeCursor('ends', 'asc', { value: '2026-10-19', id });
    expect(readCursor(text, 'ends', 'asc')).toEqual({ value: '2026-10-19', id });
    expect(readCursor(text, 'ends', 'desc')).toBeUndefined();
    expect(readCursor(text, 'identify', 'asc')).toBeUndefined();
  });

  it.each([
    ['nothing', 'next', ''],
    ['noise', 'next', '%%%'],
    ['another shape', 'next', encode({ sort: 'next' })],
    ['no id', 'next', encode(['next', 'asc', '2026-10-19', "1' OR true"])],
    ['a day that does not exist', 'next', encode(['next', 'asc', '2026-02-30', id])],
    ['an unknown stage', 'stage', encode(['stage', 'asc', 'someday', id])],
    ['an amount that is none', 'value', encode(['value', 'asc', '1e9', id])],
    ['a NUL in the text', 'client', encode(['client', 'asc', 'a\0b', id])],
  ] as const)('opens nothing when it holds %s', (_, sort, text) => {
    expect(readCursor(text, sort, 'asc')).toBeUndefined();
  });
});
