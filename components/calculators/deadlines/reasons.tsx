import { Card } from '@/components/ui/card';
import { Counsel } from '@/components/ui/counsel';
import type { Deadlines } from '@/lib/exchanges/rules/deadlines';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import type { Because } from '@/lib/exchanges/rules/because';

/** Every reason in full, so that a printed page says as much as the screen. */
export function Reasons({ deadlines }: { deadlines: Deadlines }) {
  const { identification, exchange, parking } = deadlines;
  const groups: [string, readonly Because[]][] = [
    [fileDateWord.identification, identification?.because ?? []],
    [fileDateWord.exchange, exchange?.because ?? []],
    ['Parking', parking?.because ?? []],
  ];
  const shown = groups.filter(([, because]) => because.length > 0);
  if (shown.length === 0) return null;
  return (
    <Card title="Why these dates">
      <dl className="space-y-4">
        {shown.map(([title, because]) => (
          <div key={title}>
            <dt className="font-semibold">{title}</dt>
            {because.map(({ rule, citation, confirmWithCounsel }) => (
              <dd key={`${rule} ${citation}`} className="mt-1">
                {rule}
                <span className="block text-sm text-muted">{citation}</span>
                {confirmWithCounsel && <Counsel />}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  );
}
