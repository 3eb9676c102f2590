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

  it('marks the section of a page below it, not one that merely begins alike', () => {
    expect(isCurrent('/exchanges', '/exchanges/new')).toBe(true);
    expect(isCurrent('/exchanges', '/exchanges-archive')).toBe(false);
  });
});
