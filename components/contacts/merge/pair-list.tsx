import Link from 'next/link';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { AlikePair } from '@/lib/contacts/duplicates';
import { writeSameness } from '@/lib/contacts/sameness';

/** Pairs that may be one contact, the likeliest first, each with what they share. */
export function PairList({ pairs }: { pairs: readonly AlikePair[] }) {
  if (pairs.length === 0) {
    return (
      <Card>
        <EmptyState kind="done" title="No duplicates found">
          No two contacts share a name, an e-mail address or a phone number.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {pairs.map(({ first, second, reasons }) => (
          <li
            key={`${first.id} ${second.id}`}
            className="grid gap-x-4 gap-y-2 px-4 py-3 sm:grid-cols-[1fr_1fr_auto] sm:items-center"
          >
            <p className="text-sm font-medium sm:col-span-3">{writeSameness(reasons)}</p>
            <Side side={first} />
            <Side side={second} />
            <LinkButton size="small" href={`/contacts/${first.id}/merge/${second.id}`}>
              Compare
              <span className="sr-only">
                {' '}
                {first.name} and {second.name}
              </span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Side({ side }: { side: AlikePair['first'] }) {
  const { id, name, company, email, phone, files } = side;
  const details = [company !== name && company, email, phone].filter(Boolean).join(' · ');
  return (
    <div className="min-w-0 text-sm">
      <Link
        href={`/contacts/${id}`}
        className="inline-flex min-h-6 items-center [overflow-wrap:anywhere] text-brand hover:underline"
      >
        {name}
      </Link>
      <p className="[overflow-wrap:anywhere] text-muted">{details || 'No e-mail or phone entered'}</p>
      <p className="text-muted">{files === 1 ? '1 exchange' : `${files} exchanges`}</p>
    </div>
  );
}
