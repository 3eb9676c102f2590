import { cx } from './cx';

/** Floating layers: the only ones with a shadow. */
export const popupStyles = (...extra: (string | undefined)[]) =>
  cx(
    'max-w-[calc(100vw-1rem)] rounded-card border border-line bg-raised text-base text-ink shadow-floating outline-none',
    ...extra,
  );

/** An item of a menu, select or combobox. */
export const itemStyles = (...extra: (string | undefined)[]) =>
  cx(
    'min-h-8 w-full cursor-default items-center gap-2 px-3 py-1.5 text-left outline-none select-none pointer-coarse:min-h-11',
    'data-highlighted:bg-brand-soft data-disabled:text-faint',
    ...extra,
  );
