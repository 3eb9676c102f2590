import { describe, expect, it } from 'vitest';
import { isCurrent, navigationFor } from './navigation';

describe('navigation', () => {
  it('gives an agency its portfolio and no tasks', () => {
    expect(navigationFor('agency').map((item) => item.label)).toEqual(['Portfolio', 'Exchanges']);
  });

  it('calls the first page Home for clients and third parties', () => {
    expect(navigationFor('client')[0]?.label).toBe('Home');
    expect(navigationFor('third_party')[0]?.label).toBe('Home');
  });

  it.each(['admin', 'coordinator', 'client', 'third_party', 'agency'] as const)(
    'gives each page of a %s a letter of its own',
    (role) => {
      const letters = navigationFor(role).map(({ letter }) => letter);
      for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
      expect(new Set(letters).size).toBe(letters.length);
    },
  );

  it('goes to the contacts of staff by g c', () => {
    expect(navigationFor('coordinator').find(({ letter }) => letter === 'c')?.href).toBe('/contacts');
    expect(navigationFor('client').some(({ letter }) => letter === 'c')).toBe(false);
  });

  it('has settings for the admin alone', () => {
    const roles = (['admin', 'coordinator', 'client', 'third_party', 'agency'] as const).filter((role) =>
      navigationFor(role).some(({ href }) => href === '/settings'),
    );
    expect(roles).toEqual(['admin']);
  });

  it('has analytics for staff alone', () => {
    const roles = (['admin', 'coordinator', 'client', 'third_party', 'agency'] as const).filter((role) =>
      navigationFor(role).some(({ href }) => href === '/analytics'),
    );
    expect(roles).toEqual(['admin', 'coordinator']);
  });

  it('marks the section of a page below it, not one that merely begins alike', () => {
    expect(isCurrent('/exchanges', '/exchanges/new')).toBe(true);
    expect(isCurrent('/exchanges', '/exchanges-archive')).toBe(false);
  });
});
