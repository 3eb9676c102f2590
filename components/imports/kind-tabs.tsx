import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import type { KindName } from '@/lib/imports/kind';
import { KIND } from '@/lib/imports/words';

/** What to import, where the member may import more than one kind. */
export function KindTabs({ kinds, kind }: { kinds: readonly KindName[]; kind: KindName }) {
  if (kinds.length < 2) return null;
  return (
    <nav aria-label="What to import" className="mb-4 flex gap-1">
      {kinds.map((name) => (
        <Link
          key={name}
          href={`/import?kind=${name}`}
          aria-current={name === kind ? 'page' : undefined}
          className={cx(
            'inline-flex min-h-8 items-center rounded-control px-3 pointer-coarse:min-h-11',
            name === kind ? 'bg-brand-soft font-medium' : 'text-muted hover:text-ink',
          )}
        >
          {KIND[name].title}
        </Link>
      ))}
    </nav>
  );
}
