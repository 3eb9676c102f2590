import { Diamond } from 'lucide-react';
import { LinkButton } from '@/components/ui/button';
import type { Alike } from '@/lib/contacts/duplicates';
import { writeSameness } from '@/lib/contacts/sameness';

/** Contacts that may be this one, each with the way to compare them. */
export function Similar({ id, similar }: { id: string; similar: readonly Alike[] }) {
  if (similar.length === 0) return null;
  return (
    <section
      aria-label="Possible duplicates"
      className="mb-4 rounded-card bg-attention-soft p-4 text-attention"
    >
      <p className="flex items-center gap-2 font-medium">
        <Diamond aria-hidden className="size-4 shrink-0" />
        {similar.length === 1 ? 'Another contact may be this one.' : 'Other contacts may be this one.'}
      </p>
      <ul className="mt-2 space-y-2">
        {similar.slice(0, 3).map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {[one.displayName, one.email].filter(Boolean).join(' · ')}
              <span className="block text-xs">{writeSameness(one.reasons)}</span>
            </span>
            <LinkButton size="small" href={`/contacts/${id}/merge/${one.id}`}>
              Compare<span className="sr-only"> with {one.displayName}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
