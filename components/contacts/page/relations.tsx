import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { ContactPage, RelatedContact } from '@/lib/contacts/page';

/** Company and people, who stands above, who assists whom. */
export function Relations({ contact }: Pick<ContactPage, 'contact'>) {
  const { companyContact, primaryFor, assistant, people, primaries, assistantOf, referralSource } = contact;
  const one = (related: RelatedContact | null) => (related ? [related] : []);
  const groups = [
    ['Company', one(companyContact)],
    ['People of this company', people],
    ['Primary contact for', one(primaryFor)],
    ['Primary contacts', primaries],
    ['Assistant', one(assistant)],
    ['Assists', assistantOf],
  ] as const;
  const known = groups.filter(([, related]) => related.length > 0);
  return (
    <Card title="Relations">
      <dl className="space-y-2">
        {known.map(([term, related]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd>
              <ul>
                {related.map(({ id, name, title }) => (
                  <li key={id} className="flex flex-wrap items-center gap-x-2">
                    <Link
                      href={`/contacts/${id}`}
                      className="inline-flex min-h-6 items-center [overflow-wrap:anywhere] text-brand hover:underline"
                    >
                      {name}
                    </Link>
                    {title && <span className="text-sm text-muted">{title}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
        {known.length === 0 && (
          <div>
            <dt className="text-sm text-muted">Company, primary contact, assistant</dt>
            <dd className="text-faint">Not entered</dd>
          </div>
        )}
        <div>
          <dt className="text-sm text-muted">Referral source</dt>
          <dd className="[overflow-wrap:anywhere]">
            {referralSource ?? <span className="text-faint">Not entered</span>}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
