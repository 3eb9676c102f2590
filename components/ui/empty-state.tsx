import { CircleCheck, Inbox, SearchX, type IconType } from '@/components/ui/icons';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** First use (say what belongs here), no match (name the filters, offer Clear), or all done. */
  kind: 'first' | 'no-match' | 'done';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

const PICTURE: Record<EmptyStateProps['kind'], IconType> = {
  first: Inbox,
  'no-match': SearchX,
  done: CircleCheck,
};

export function EmptyState({ kind, title, children, action }: EmptyStateProps) {
  const Picture = PICTURE[kind];
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-12 text-center">
      <Picture aria-hidden className="size-6 text-faint" />
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
