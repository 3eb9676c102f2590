import Link from 'next/link';

/** Where the receipts of identification are: signed here, they are kept beside what they identify. */
export function ReceiptsLine({ exchangeId, count }: { exchangeId: string; count: number }) {
  if (count === 0) return null;
  return (
    <p>
      Receipts of identification ({count}) are under{' '}
      <Link
        href={`/exchanges/${exchangeId}?tab=identification`}
        className="inline-flex min-h-6 items-center font-medium text-brand hover:underline pointer-coarse:min-h-11"
      >
        Identification
      </Link>
      .
    </p>
  );
}
