import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path';

describe('the way back after signing in', () => {
  it.each(['/exchanges', '/exchanges?status=active&sort=identify', '/exchanges/0199-ab#tasks'])(
    'keeps %s',
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    ['/exchanges'],
    '',
    'exchanges',
    'https://elsewhere.test/',
    '//elsewhere.test',
    '/\\elsewhere.test',
    '/\t/elsewhere.test',
    '/..//elsewhere.test',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
  ])('refuses %s', (path) => {
    expect(safeReturnPath(path)).toBe('/dashboard');
  });
});
