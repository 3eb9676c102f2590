import { cx } from './cx';

/** The look of everything one types or chooses in; its width is the caller's. */
export const controlStyles = (...extra: (string | undefined)[]) =>
  cx(
    'min-h-control rounded-control border border-line-strong bg-surface px-3 text-input text-ink',
    'aria-invalid:border-overdue-mark aria-invalid:ring-1 aria-invalid:ring-overdue-mark',
    'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted',
    '[&[readonly]]:bg-sunken',
    ...extra,
  );
