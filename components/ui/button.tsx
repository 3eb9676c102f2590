import { LoaderCircle } from '@/components/ui/icons';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonStyles, type ButtonSize, type ButtonVariant } from './button-styles';

interface Looks {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export interface ButtonProps extends ComponentProps<'button'>, Looks {
  /** Work is under way: the button keeps its place and focus, and does nothing. */
  pending?: boolean;
}

export function Button({
  variant,
  size,
  pending = false,
  className,
  children,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : (type ?? 'button')}
      aria-disabled={pending || rest['aria-disabled']}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonStyles(variant, size, className)}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, so it stays a link. */
export function LinkButton({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Looks) {
  return <Link {...rest} className={buttonStyles(variant, size, className)} />;
}
