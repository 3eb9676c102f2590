/** The draft of a new exchange on this device. The form asks for no tax ids, so a draft never holds any. */
import { DRAFT_PREFIX } from '@/components/shell/drafts';
import { emptyOpening, type OpeningValues } from './form-values';

/** Raised whenever the shape of the form's values changes: older drafts are then let go. */
const VERSION = 2;

export const draftKey = (owner: string) => `${DRAFT_PREFIX}new-exchange:${owner}`;

export function saveDraft(
  owner: string,
  values: OpeningValues,
  storage: Storage = window.localStorage,
): void {
  try {
    storage.setItem(draftKey(owner), JSON.stringify({ version: VERSION, values }));
  } catch {
    // Storage may be full or switched off; the form itself still holds what was typed.
  }
}

export function loadDraft(owner: string, storage: Storage = window.localStorage): OpeningValues | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(draftKey(owner)) ?? 'null');
    if (!isDraft(kept)) return undefined;
    return { ...emptyOpening(null), ...kept.values };
  } catch {
    return undefined;
  }
}

export function forgetDraft(owner: string, storage: Storage = window.localStorage): void {
  try {
    storage.removeItem(draftKey(owner));
  } catch {
    // Storage is switched off: there is no draft either.
  }
}

function isDraft(kept: unknown): kept is { values: OpeningValues } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'version' in kept &&
    kept.version === VERSION &&
    'values' in kept
  );
}
