import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { Funds } from '@/lib/disbursements/queries';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import { NoExtensionDialog } from './no-extension-dialog';
import { RefundBox } from './refund-box';
import { RequestCard } from './request-card';
import { RequestDialog } from './request-dialog';

/** The exchange funds: what is held, whether they may go back, and every request with its steps. For staff. */
export function ReleaseOfFunds({ funds }: { funds: Funds }) {
  const { requests, refund, proceeds, released, held } = funds;
  return (
    <Card title="Release of funds" action={<RequestDialog funds={funds} />}>
      <div className="space-y-4">
        <dl className="flex flex-wrap gap-x-8 gap-y-2 tabular-nums">
          <Amount name="Proceeds received" value={proceeds} />
          <Amount name="Released" value={released} />
          <Amount name="Held" value={held ?? null} />
        </dl>
        <RefundBox refund={refund} today={funds.facts.firstDay} timeZone={funds.timeZone} />
        <NoExtension funds={funds} />
        {requests.length > 0 ? (
          <ul className="divide-y divide-line border-t border-line">
            {requests.map((request) => (
              <li key={request.id} className="py-4 last:pb-0">
                <RequestCard request={request} exchangeNumber={funds.exchangeNumber} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState kind="first" title="Nobody has asked for funds yet">
            A request needs two approvals and a confirmed call before it is released.
          </EmptyState>
        )}
      </div>
    </Card>
  );
}

function Amount({ name, value }: { name: string; value: string | null }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-lg">{value === null ? 'Not entered' : writeMoney(value)}</dd>
    </div>
  );
}

function NoExtension({ funds }: { funds: Funds }) {
  const { noExtension } = funds;
  if (!noExtension) return null;
  const { returnDate, signedOn, counts, mayBeSigned } = noExtension;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p>
        {signedOn
          ? `The taxpayer signed on ${writeDate(signedOn)} that no extension was filed${counts ? '.' : ', before the return was due: this does not count.'}`
          : `The return date, ${writeDate(returnDate)}, shortens this exchange. Funds wait for day 180 unless the taxpayer signs, after that date, that no extension was filed.`}
      </p>
      {mayBeSigned && <NoExtensionDialog funds={funds} />}
    </div>
  );
}
