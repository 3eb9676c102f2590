import { describe, expect, it } from 'vitest';
import { actionsOf, isNamed, matchingActions } from './menu-actions';

const labels = (role: Parameters<typeof actionsOf>[0], typed = '') =>
  matchingActions(actionsOf(role), typed).map(({ label }) => label);

describe('the actions of the command menu', () => {
  it('open exchanges and contacts for staff alone', () => {
    for (const role of ['admin', 'coordinator'] as const) expect(labels(role)).toContain('New exchange');
    for (const role of ['client', 'third_party', 'agency'] as const) {
      expect(labels(role, 'new')).toEqual([]);
      expect(labels(role, 'contacts')).toEqual([]);
    }
    expect(labels('agency', 'tasks')).toEqual([]);
    expect(labels('coordinator', 'settings')).toEqual([]);
  });

  it('are found by how their words begin, in any order', () => {
    expect(labels('coordinator', 'go tas')).toEqual(['Go to Tasks']);
    expect(labels('coordinator', 'ex new')).toEqual(['New exchange']);
    expect(labels('client', '%')).toEqual([]);
  });

  it('come before what is found when they are named', () => {
    const [first] = actionsOf('admin');
    expect(isNamed(first!, 'New Ex')).toBe(true);
    expect(isNamed(first!, 'ne')).toBe(false);
    expect(isNamed(first!, 'exchange')).toBe(false);
    const out = actionsOf('admin').find(({ does }) => does === 'sign-out');
    expect(isNamed(out!, 'sign')).toBe(false);
  });

  it('have ids of their own', () => {
    const ids = actionsOf('admin').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
