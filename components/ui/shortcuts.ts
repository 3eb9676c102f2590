/** Single-letter keys: they never act inside a field, with a modifier, or when the person has turned them off. */
const STORAGE_KEY = 'peak-shortcuts';
const CHANGED = 'peak-shortcuts-changed';
const FIELD =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"], [role="tablist"]';

export function shortcutsOn(): boolean {
  return window.localStorage.getItem(STORAGE_KEY) !== 'off';
}

export function turnShortcuts(on: boolean): void {
  window.localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  window.dispatchEvent(new Event(CHANGED));
}

/** For useSyncExternalStore. */
export function onShortcutsChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
}

/** The letter pressed as a shortcut, or undefined when the key is meant for something else. */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  if (event.target instanceof HTMLElement && event.target.closest(FIELD)) return undefined;
  if (document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]')) return undefined;
  return shortcutsOn() ? event.key : undefined;
}
