'use client';
import './globals.css';

interface ErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** Stands in for the root layout when even that failed, so it uses nothing of it. */
export default function GlobalError({ error, reset }: ErrorProps) {
  return (
    <html lang="en-US">
      <body>
        <title>This page did not load · Peak 1031</title>
        <main className="mx-auto max-w-form px-4 py-12">
          <h1 className="text-2xl font-semibold">This page did not load</h1>
          <p className="mt-2 text-muted">
            Something failed on our side. What was saved before is safe. Try again in a minute.
          </p>
          {error.digest && (
            <p className="mt-4 text-sm text-muted">
              If you call us, give this number: <span className="font-mono text-ink">{error.digest}</span>
            </p>
          )}
          <button
            type="button"
            onClick={reset}
            className="mt-6 min-h-control rounded-control bg-brand px-3 font-medium text-on-brand hover:bg-brand-hover"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
