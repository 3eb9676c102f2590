/** Drafts of forms are kept on this device under this prefix, until the person signs out. Never tax ids. */
export const DRAFT_PREFIX = 'peak-draft:';

export function forgetDrafts(storage: Storage = window.localStorage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(DRAFT_PREFIX)) storage.removeItem(key);
}
