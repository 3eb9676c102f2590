'use client';
import {
  Children,
  cloneElement,
  isValidElement,
  useState,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';

type ButtonProps = ComponentProps<'button'>;

interface AsleepProps {
  /** The button as it looks; what it opens is mounted when it is first pressed. */
  button: ReactElement;
  opens: 'dialog' | 'menu' | 'listbox';
  /** Keys that open it beside Enter and Space, which press any button. */
  opensOn?: (key: string) => boolean;
  /** Opened from elsewhere. */
  awake?: boolean;
  /** The same button, first, with what it opens. */
  children: ReactNode;
}

/**
 * A page has dozens of buttons that open something and few are pressed. Until then this is a plain button that says the same to
 * readers; the first press puts the real one in its place, with the focus, and presses that.
 */
export function Asleep({ button, opens, opensOn, awake = false, children }: AsleepProps) {
  const [woken, setWoken] = useState(awake);
  if (awake && !woken) setWoken(true);
  if (woken) return children;

  function wake({ previousElementSibling: before, parentElement: around }: Element): HTMLElement {
    flushSync(() => setWoken(true));
    const real = (before ? before.nextElementSibling : around?.firstElementChild) as HTMLElement;
    real.focus();
    return real;
  }

  return cloneElement(resolved(button), {
    type: 'button',
    tabIndex: 0,
    'aria-haspopup': opens,
    'aria-expanded': false,
    onClick: ({ currentTarget, nativeEvent }) => press(wake(currentTarget), nativeEvent),
    onKeyDown: ({ currentTarget, key, altKey, ctrlKey, metaKey }) => {
      if (altKey || ctrlKey || metaKey || !opensOn?.(key)) return;
      const real = wake(currentTarget);
      // What a letter finds is not there before it is open.
      if (key.length === 1) return real.click();
      real.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
  });
}

/** A server component may send the button as a reference that is still to be looked up. */
const resolved = (button: ReactElement) =>
  (isValidElement(button) ? button : Children.toArray(button)[0]) as ReactElement<ButtonProps>;

/** As the person did: what opens tells mouse, finger and keyboard apart, to choose what gets the focus. */
function press(button: HTMLElement, by: MouseEvent) {
  const pointerType = by instanceof PointerEvent ? by.pointerType : '';
  if (by.detail === 0 || !pointerType) return button?.click();
  const event = {
    bubbles: true,
    cancelable: true,
    button: 0,
    detail: 1,
    clientX: by.clientX,
    clientY: by.clientY,
  };
  button.dispatchEvent(new PointerEvent('pointerdown', { ...event, pointerType }));
  button.dispatchEvent(new MouseEvent('mousedown', event));
  button.dispatchEvent(new MouseEvent('mouseup', event));
  button.dispatchEvent(new PointerEvent('click', { ...event, pointerType }));
}
