'use client';
import { useRef } from 'react';

interface SelectBoxProps {
  label: string;
  checked: boolean;
  /** Some, not all. */
  partly?: boolean;
  onToggle: (range: boolean) => void;
}

/** A plain checkbox, since a table has hundreds of them. The whole cell is its target; Shift takes everything between. */
export function SelectBox({ label, checked, partly = false, onToggle }: SelectBoxProps) {
  const shift = useRef(false);
  return (
    <label
      className="flex min-h-6 min-w-6 items-center justify-center pointer-coarse:min-h-11 pointer-coarse:min-w-11"
      onMouseDown={(event) => {
        shift.current = event.shiftKey;
        // Shift and a click would otherwise mark text.
        if (event.shiftKey) event.preventDefault();
      }}
      onKeyDown={(event) => {
        shift.current = event.shiftKey;
      }}
    >
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = partly && !checked;
        }}
        onChange={() => {
          onToggle(shift.current);
          shift.current = false;
        }}
        className="size-4.5 accent-brand"
      />
    </label>
  );
}
