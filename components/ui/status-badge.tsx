import type { ReactNode } from 'react';
import { cx } from './cx';
import { STATUS, type Status } from './status';

export interface StatusBadgeProps {
  status: Status;
  /** Replaces the status's own word ("Overdue by 3 days"). */
  label?: string;
  /** `solid` is only for overdue; `dot` shows the shape and keeps the word for readers. */
  variant?: 'soft' | 'solid' | 'dot';
}

export function StatusBadge({
  status,
  label,
  variant = status === 'overdue' ? 'solid' : 'soft',
}: StatusBadgeProps) {
  const { word, shape: Shape, soft, mark } = STATUS[status];
  const text = label ?? word;
  if (variant === 'dot') {
    return (
      <span className={cx('inline-flex align-middle', mark)} title={text}>
        <Shape aria-hidden className="size-4 shrink-0" />
        <span className="sr-only">{text}</span>
      </span>
    );
  }
  const solid = variant === 'solid' && status === 'overdue';
  return (
    <Badge className={solid ? 'bg-overdue text-on-brand' : soft}>
      <Shape aria-hidden className={cx('size-3.5 shrink-0', !solid && mark)} />
      {text}
    </Badge>
  );
}

/** A neutral chip: type, role, count. Colour belongs to status. */
export function Badge({
  className = 'bg-done-soft text-done',
  children,
}: {
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 rounded-chip px-1.5 py-0.5 text-xs font-medium whitespace-nowrap',
        className,
      )}
    >
      {children}
    </span>
  );
}
