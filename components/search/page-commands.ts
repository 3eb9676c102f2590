/** What the page that is open offers to the command menu; the menu is elsewhere in the tree, and loaded later. */

export interface PageCommand {
  id: string;
  label: string;
  /** Goes there; `press` is then the control to use once it is there. */
  href?: string;
  /** The value of its data-command. */
  press?: string;
}

export interface PageCommands {
  /** "Exchange EX-2026-000123". */
  title: string;
  commands: readonly PageCommand[];
}

let offered: PageCommands | undefined;

/** For an effect: takes them back when the page goes. */
export function offerPageCommands(commands: PageCommands): () => void {
  offered = commands;
  return () => {
    if (offered === commands) offered = undefined;
  };
}

export const pageCommands = () => offered;

const PATIENCE = 10_000;

/** Presses a button, or enters a field, as soon as it is on the page. */
export function pressWhenThere(command: string): void {
  const selector = `[data-command="${command}"]`;
  const press = () => {
    const control = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (one) => one.offsetParent !== null,
    );
    if (!control) return false;
    control.focus();
    if (!control.matches('input, textarea')) control.click();
    return true;
  };
  if (press()) return;
  const watcher = new MutationObserver(() => press() && watcher.disconnect());
  watcher.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watcher.disconnect(), PATIENCE);
}
