import { cx } from './cx';

export const BACKDROP = 'fixed inset-0 z-40 bg-backdrop';

export const dialogStyles = (extra?: string) =>
  cx(
    'fixed z-50 overflow-y-auto bg-raised p-6 text-ink shadow-floating outline-none',
    'inset-0 sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-h-[calc(100dvh-4rem)] sm:w-full sm:max-w-dialog',
    'sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-dialog sm:border sm:border-line',
    extra,
  );
