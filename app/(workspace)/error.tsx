'use client';
import { Failure } from '@/components/shell/failure';

interface ErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function WorkspaceError({ error, reset }: ErrorProps) {
  return (
    <Failure title="This page did not load" requestId={error.digest} onRetry={reset}>
      <p>
        Something failed on our side. What was saved before is safe, and what you typed here was not sent.
      </p>
      <p>Try again. If it fails a second time, call your coordinator; deadlines go on as shown before.</p>
    </Failure>
  );
}
