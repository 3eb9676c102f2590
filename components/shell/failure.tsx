import type { ReactNode } from 'react';
import { Button, LinkButton } from '@/components/ui/button';

export interface FailureProps {
  title: string;
  children: ReactNode;
  requestId?: string;
  onRetry?: () => void;
}

/** A whole page that could not be shown: what happened, what was kept, what to do. */
export function Failure({ title, children, requestId, onRetry }: FailureProps) {
  return (
    <div className="mx-auto max-w-form py-12">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <div className="mt-2 space-y-2 text-muted">{children}</div>
      {requestId && (
        <p className="mt-4 text-sm text-muted">
          If you call us, give this number: <span className="font-mono text-ink select-all">{requestId}</span>
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        {onRetry && (
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        )}
        <LinkButton href="/dashboard">Go to the first page</LinkButton>
      </div>
    </div>
  );
}
