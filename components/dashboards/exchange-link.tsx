import Link from 'next/link';
import type { FileRef } from '@/lib/dashboards/files';

/** Number and name of an exchange; the number is the link. */
export function ExchangeLink({ file }: { file: FileRef }) {
  return (
    <span className="inline-flex min-w-0 flex-wrap items-baseline gap-x-2">
      <Link
        href={`/exchanges/${file.exchangeId}`}
        className="inline-flex min-h-6 items-center font-mono text-sm text-brand hover:underline pointer-coarse:min-h-11"
      >
        {file.exchangeNumber}
      </Link>
      <span className="min-w-0 [overflow-wrap:anywhere] text-muted">{file.name}</span>
    </span>
  );
}
