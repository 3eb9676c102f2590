import { Card } from '@/components/ui/card';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { PostponementView } from '@/lib/postponements/queries';
import { ruleWord, standingWord } from '@/lib/postponements/words';
import { writeDate } from '@/lib/shared/calendar-date';
import { MovedDates } from './moved-dates';
import { NoticeName } from './notice-name';
import { ProposeForm } from './propose-form';

interface PostponementsCardProps {
  exchange: ExchangeDetail;
  postponements: readonly PostponementView[];
  /** While the file is open and has a date to postpone. */
  mayPropose: boolean;
}

/** What was decided about disasters, for staff, and where another is proposed. Proposals stand on top of the page. */
export function PostponementsCard({ exchange, postponements, mayPropose }: PostponementsCardProps) {
  const decided = postponements.filter(({ status }) => status !== 'proposed');
  const waiting = postponements.length - decided.length;
  return (
    <Card title="Disaster postponements" action={mayPropose && <ProposeForm exchange={exchange} />}>
      {decided.length === 0 ? (
        <p className="text-muted">
          {waiting > 0
            ? 'The proposal on top of this page waits for a decision.'
            : 'None. When the IRS postpones deadlines for a disaster, propose it here from the notice.'}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {decided.map((row) => (
            <li key={row.id} className="space-y-1 py-3 first:pt-0 last:pb-0">
              <p className="font-medium">
                {row.status === 'approved' ? 'Approved' : 'Declined'}: {ruleWord[row.rule]}
              </p>
              <p className="text-sm text-muted">
                <NoticeName {...row} /> · disaster {writeDate(row.disasterOn)} · {standingWord[row.standing]}
              </p>
              <p className="text-sm text-muted">
                Proposed by {row.proposer}
                {row.decidedOn &&
                  `, ${row.status} by ${row.decider ?? 'the firm'} ${writeDate(row.decidedOn)}`}
              </p>
              {row.reason && <p className="text-sm">Reason: {row.reason}</p>}
              {row.status === 'approved' && <MovedDates dates={row.dates} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
