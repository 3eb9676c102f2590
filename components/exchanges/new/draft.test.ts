import { describe, expect, it } from 'vitest';
import { forgetDrafts } from '@/components/shell/drafts';
import { draftKey, forgetDraft, loadDraft, saveDraft } from './draft';
import { emptyOpening } from './form-values';

/** A storage in memory whose keys are its own properties, as in a browser. */
function memory(): Storage {
  const methods = {
    getItem(key: string) {
      return (this as Record<string, unknown>)[key] ?? null;
    },
    setItem(key: string, value: string) {
      (this as Record<string, unknown>)[key] = value;
    },
    removeItem(key: string) {
      delete (this as Record<string, unknown>)[key];
    },
  };
  return Object.create(methods) as Storage;
}

describe('the draft of a new exchange', () => {
  const values = { ...emptyOpening(null), agreementSignedOn: '2026-09-01' };

  it('comes back as it was left, for its owner only', () => {
    const storage = memory();
    saveDraft('firm:ana', values, storage);
    expect(loadDraft('firm:ana', storage)).toEqual(values);
    expect(loadDraft('firm:ben', storage)).toBeUndefined();
    expect(loadDraft('other:ana', storage)).toBeUndefined();
  });

  it('is gone once discarded, and once the person signs out', () => {
    const storage = memory();
    saveDraft('firm:ana', values, storage);
    forgetDraft('firm:ana', storage);
    expect(loadDraft('firm:ana', storage)).toBeUndefined();
    saveDraft('firm:ana', values, storage);
    forgetDrafts(storage);
    expect(loadDraft('firm:ana', storage)).toBeUndefined();
  });

  it('is let go when it is of another shape or unreadable', () => {
    const storage = memory();
    for (const kept of ['{', 'null', '7', '{"values":{}}', '{"version":1,"values":{}}']) {
      storage.setItem(draftKey('firm:ana'), kept);
      expect(loadDraft('firm:ana', storage)).toBeUndefined();
    }
  });
});
