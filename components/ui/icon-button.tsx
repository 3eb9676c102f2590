import type { IconType } from './icons';
import type { ComponentProps } from 'react';
import { cx } from './cx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, for readers and on hover. */
  label: string;
  icon: IconType;
}

export function IconButton({ label, icon: Icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-control shrink-0 items-center justify-center rounded-control text-muted transition-colors',
        'hover:bg-sunken hover:text-ink disabled:opacity-60',
        className,
      )}
    >
      <Icon aria-hidden className="size-4.5" />
    </button>
  );
}
