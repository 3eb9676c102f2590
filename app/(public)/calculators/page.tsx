import type { Metadata } from 'next';
import Link from 'next/link';
import { CALCULATORS } from '@/components/calculators/list';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Calculators' };

export default function CalculatorsPage() {
  return (
    <>
      <PageHeader
        title="Section 1031 calculators"
        lead="Each explains its result with the rule, your inputs and the source. Nothing is stored. None of it is legal or tax advice."
      />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {CALCULATORS.map(({ href, title, about }) => (
          <li key={href}>
            <Card title={title}>
              <p className="text-muted">{about}</p>
              <Link
                href={href}
                className="mt-3 inline-flex min-h-control items-center text-brand hover:underline"
              >
                Open {title.toLowerCase()}
              </Link>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
