import { describe, expect, it } from 'vitest';
import { DRAFT_PREFIX, forgetDrafts } from './drafts';

describe('signing out', () => {
  it('forgets the drafts of this device and nothing else', () => {
    const kept = new Map([
      [`${DRAFT_PREFIX}new-exchange`, '{}'],
      ['theme', 'dark'],
    ]);
    // Storage lists its keys as own properties, as this stand-in does.
    const storage = Object.assign(Object.fromEntries(kept), {
      removeItem: (key: string) => kept.delete(key),
    }) as unknown as Storage;
    forgetDrafts(storage);
    expect([...kept.keys()]).toEqual(['theme']);
  });
});
