import { Card } from '@/components/ui/card';
import { Counsel } from '@/components/ui/counsel';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Status } from '@/components/ui/status';
import { calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import type { Check } from '@/lib/worksheet/rules/checks';
import type { MoneyView } from '@/lib/worksheet/view';
import { BasisForm } from './basis-form';
import { CompleteWorksheet } from './complete';
import { amountOr } from './words';

interface ChecksProps {
  view: MoneyView;
  exchange: { id: string; timeZone: string };
  mayRecord: boolean;
}

const badge: Record<Check['state'], [status: Status, word: string]> = {
  passes: ['on_track', 'Passes'],
  fails: ['urgent', 'Does not pass'],
  note: ['done', 'Note'],
};

/** Basis and recapture, whether the worksheet holds together, and the mark that it is complete. */
export function Checks({ view, exchange, mayRecord }: ChecksProps) {
  const { basis, givesOther, checks, complete, missing } = view;
  const form = (
    <BasisForm key={JSON.stringify(basis)} exchangeId={exchange.id} basis={basis} givesOther={givesOther} />
  );
  return (
    <Card title="Basis and checks" action={mayRecord && form}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">Adjusted basis</dt>
        <dd className="tabular-nums">{amountOr(basis?.adjustedBasis)}</dd>
        <dt className="text-muted">Depreciation recapture</dt>
        <dd className="tabular-nums">{amountOr(basis?.recapture)}</dd>
        {givesOther && (
          <>
            <dt className="text-muted">Basis of other property given</dt>
            <dd className="tabular-nums">{amountOr(basis?.otherBasis)}</dd>
          </>
        )}
      </dl>
      <ul aria-label="Checks" className="mt-3 divide-y divide-line border-y border-line">
        {checks.map(({ title, detail, state, confirmWithCounsel }) => (
          <li key={title} className="py-2">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <p className="min-w-0 font-medium">{title}</p>
              <StatusBadge status={badge[state][0]} label={badge[state][1]} />
            </div>
            <p className="text-sm text-muted">{detail}</p>
            {confirmWithCounsel && <Counsel />}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        {complete ? (
          <p>
            <StatusBadge status="on_track" label="Complete" /> since{' '}
            {writeDate(calendarDateIn(exchange.timeZone, complete.at))}
            {complete.by ? `, marked by ${complete.by}` : ''}. A later change takes the mark back.
          </p>
        ) : mayRecord ? (
          <CompleteWorksheet exchangeId={exchange.id} missing={missing} doubts={view.doubts} />
        ) : (
          <p className="text-muted">The worksheet is not complete yet.</p>
        )}
      </div>
    </Card>
  );
}
