'use client';
import { Failure } from '@/components/shell/failure';

interface ErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function RootError({ error, reset }: ErrorProps) {
  return (
    <main id="main" tabIndex={-1} className="px-4 text-base outline-none">
      <Failure title="This page did not load" requestId={error.digest} onRetry={reset}>
        <p>Something failed on our side. What was saved before is safe. Try again in a minute.</p>
      </Failure>
    </main>
  );
}
