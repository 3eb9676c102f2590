import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ErrorPanelProps {
  /** What failed: "The task list did not load." */
  title: string;
  /** What was kept, what to do. */
  children?: ReactNode;
  requestId?: string;
  /** Usually a Retry button. */
  action?: ReactNode;
}

/** A section that failed; the rest of the page stays. */
export function ErrorPanel({ title, children, requestId, action }: ErrorPanelProps) {
  return (
    <div role="alert" className="rounded-card border border-overdue-mark bg-surface p-4">
      <p className="flex items-start gap-2 font-semibold text-overdue">
        <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {title}
      </p>
      {children && <div className="mt-1 text-muted">{children}</div>}
      {requestId && (
        <p className="mt-2 text-sm text-muted">
          Request <span className="font-mono select-all">{requestId}</span>
        </p>
      )}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
