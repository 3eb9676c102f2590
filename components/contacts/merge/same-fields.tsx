import { Card } from '@/components/ui/card';
import type { MergeView } from '@/lib/contacts/merge-page';

interface SameFieldsProps {
  same: MergeView['same'];
  tags: readonly string[];
}

/** What is kept without a question: said by one side alone, by both alike, or added up. */
export function SameFields({ same, tags }: SameFieldsProps) {
  return (
    <Card title="Kept without a question">
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[12rem_1fr]">
        {same.map(({ field, label, value }) => (
          <div key={field} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="mb-1 [overflow-wrap:anywhere] sm:mb-0">{value}</dd>
          </div>
        ))}
        <dt className="text-muted">Types, tags, notes</dt>
        <dd>Those of both{tags.length > 0 && `: ${tags.join(', ')}`}</dd>
      </dl>
    </Card>
  );
}
