/** Whether the menu is open, and what is typed into it; while it is not there yet, keys are taken for it. */
export interface Launch {
  /** `mounted`: shown, and the box has not the focus yet. */
  menu: 'closed' | 'loading' | 'mounted' | 'ready';
  typed: string;
  /** Enter was pressed and its answer has not come. */
  entered: boolean;
  /** Whether the sheet of keys is open. */
  keys: boolean;
}

export type LaunchEvent =
  | { kind: 'open' | 'close' | 'loaded' | 'ready' }
  | { kind: 'key'; key: string }
  | { kind: 'typed'; text: string }
  | { kind: 'entered'; entered: boolean }
  | { kind: 'keys'; open: boolean };

export const closed: Launch = { menu: 'closed', typed: '', entered: false, keys: false };

export function launch(state: Launch, event: LaunchEvent): Launch {
  switch (event.kind) {
    case 'open':
      return state.menu === 'closed' ? { ...state, menu: 'loading', typed: '', entered: false } : state;
    case 'close':
      return { ...state, menu: 'closed', entered: false };
    case 'loaded':
      return state.menu === 'loading' ? { ...state, menu: 'mounted' } : state;
    case 'ready':
      return state.menu === 'mounted' ? { ...state, menu: 'ready' } : state;
    case 'key':
      return pressed(state, event.key);
    case 'typed':
      return { ...state, typed: event.text, entered: false };
    case 'entered':
      return { ...state, entered: event.entered };
    case 'keys':
      return { ...state, keys: event.open };
  }
}

function pressed(state: Launch, key: string): Launch {
  if (key === 'Escape') return { ...state, menu: 'closed', entered: false };
  if (key === 'Enter') return { ...state, entered: true };
  if (key === 'Backspace') return { ...state, typed: state.typed.slice(0, -1) };
  return key.length === 1 ? { ...state, typed: state.typed + key } : state;
}

/** Keys go to the menu before its box can take them. */
export const takesKeys = ({ menu }: Launch) => menu === 'loading' || menu === 'mounted';
export const isOpen = ({ menu }: Launch) => menu === 'mounted' || menu === 'ready';
