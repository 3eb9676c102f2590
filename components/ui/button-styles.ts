import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap transition-colors no-underline ' +
  'aria-disabled:cursor-not-allowed aria-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-60';

const VARIANT: Record<ButtonVariant, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'text-brand hover:bg-brand-soft',
  danger: 'bg-overdue text-on-brand hover:opacity-90',
};

const SIZE: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2 text-sm pointer-coarse:min-h-11',
  medium: 'min-h-control px-3 text-base',
};

export const buttonStyles = (
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'medium',
  extra?: string,
) => cx(BASE, VARIANT[variant], SIZE[size], extra);
