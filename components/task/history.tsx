import { Card } from '@/components/ui/card';
import type { Happening } from '@/lib/history/rules/groups';
import { writeInstant } from '@/lib/shared/time-of-day';

/** What happened to the task, latest first, as the audit has it. */
export function TaskHistory({ history, timeZone }: { history: readonly Happening[]; timeZone: string }) {
  return (
    <Card title="History">
      {history.length === 0 ? (
        <p className="text-muted">Nothing is recorded that you may read.</p>
      ) : (
        <ol className="space-y-2">
          {history.map(({ id, actor, did, at, consequences }) => (
            <li key={id}>
              <span className={actor ? 'font-medium' : 'text-muted italic'}>{actor ?? 'The system'}</span>{' '}
              <span className="[overflow-wrap:anywhere]">{did}</span>{' '}
              <time dateTime={at.toISOString()} className="text-sm text-muted">
                {writeInstant(at, timeZone)}
              </time>
              {consequences.length > 0 && (
                <ul className="list-disc pl-5 text-sm text-muted">
                  {consequences.map((line, index) => (
                    <li key={index}>{line}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
