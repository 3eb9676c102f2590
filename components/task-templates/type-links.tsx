import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { exchangeTypes, type ExchangeType } from '@/lib/exchanges/rules/values';
import { typeWord } from '@/lib/exchanges/words';

/** One page for each type of exchange. */
export function TypeLinks({ current }: { current: ExchangeType }) {
  return (
    <nav aria-label="Types of exchange" className="mb-4 flex flex-wrap gap-2">
      {exchangeTypes.map((type) => (
        <Link
          key={type}
          href={`/settings/task-templates?type=${type}`}
          aria-current={type === current ? 'page' : undefined}
          className={cx(
            'inline-flex min-h-control items-center rounded-control border px-3',
            type === current
              ? 'border-brand bg-brand-soft font-medium'
              : 'border-line-strong hover:bg-sunken',
          )}
        >
          {typeWord[type]}
        </Link>
      ))}
    </nav>
  );
}
