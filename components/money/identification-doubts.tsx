import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Counsel } from '@/components/ui/counsel';

interface IdentificationDoubtsProps {
  doubts: readonly string[];
  exchangeId: string;
}

/** The lines below take every purchase for replacement property; where that is doubtful, it is said first. */
export function IdentificationDoubts({ doubts, exchangeId }: IdentificationDoubtsProps) {
  if (doubts.length === 0) return null;
  return (
    <section
      aria-label="Doubts about the identification"
      className="flex items-start gap-2 rounded-card border border-line bg-surface p-4"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-attention" />
      <div className="min-w-0 space-y-1 [overflow-wrap:anywhere]">
        {doubts.map((doubt) => (
          <p key={doubt}>{doubt}</p>
        ))}
        <p className="flex flex-wrap items-center gap-x-3">
          <Counsel />
          <Link
            href={`/exchanges/${exchangeId}?tab=identification`}
            className="inline-flex min-h-6 items-center font-medium text-brand hover:underline pointer-coarse:min-h-11"
          >
            See the identification
          </Link>
        </p>
      </div>
    </section>
  );
}
