import { expect, it } from 'vitest';
import { AccessLevel, AuthorityLevel } from '@/lib/generated/prisma/enums';
import { accessLevels, authorityLevels, widens } from './levels';

it('orders the levels as the database does', () => {
  expect(accessLevels).toEqual(Object.values(AccessLevel));
  expect(authorityLevels).toEqual(Object.values(AuthorityLevel));
});

const was = { access: 'standard', authority: 'standard' } as const;

it.each([
  [{ access: 'full' } as const, true],
  [{ access: 'standard' } as const, false],
  [{ access: 'limited' } as const, false],
  [{ access: 'none' } as const, false],
  [{ authority: 'elevated' } as const, true],
  [{ authority: 'view_only' } as const, false],
  [{ access: 'none', authority: 'full_access' } as const, true],
  [{}, false],
])('from standard, %o widens: %s', (next, answer) => {
  expect(widens(was, next)).toBe(answer);
});
