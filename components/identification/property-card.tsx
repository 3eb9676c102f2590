import { Diamond } from 'lucide-react';
import type { ReactNode } from 'react';
import { propertyStatusWord } from '@/components/properties/property-words';
import { Badge } from '@/components/ui/status-badge';
import { WhyPopover } from '@/components/ui/why-popover';
import { ambiguityIn } from '@/lib/identification/choose';
import type { IdentifiedProperty, NoticeView } from '@/lib/identification/queries';
import type { Standing } from '@/lib/identification/rules/standing';
import { writeMoney } from '@/lib/shared/money';
import { writeInstant } from '@/lib/shared/time-of-day';
import { writeDate } from '@/lib/shared/calendar-date';

interface PropertyCardProps {
  property: IdentifiedProperty;
  standing?: Standing;
  notice?: NoticeView;
  timeZone: string;
  actions?: ReactNode;
}

/** What is known of one property, whether its description is clear, and the notice that identifies it. */
export function PropertyCard({ property, standing, notice, timeZone, actions }: PropertyCardProps) {
  const { description, status, value, view, withoutNotice } = property;
  const ambiguity =
    property.notice || withoutNotice || property.receivedOn ? undefined : ambiguityIn(property);
  return (
    <li className="space-y-1 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{description}</p>
        <Badge>{propertyStatusWord[status]}</Badge>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        <Entry name="Value">{value ? writeMoney(value) : 'Not entered'}</Entry>
        <Entry name="Signed">{notice ? notice.signedName : 'No'}</Entry>
        <Entry name="Sent">
          {notice
            ? `${writeInstant(notice.sentAt, timeZone)}, to ${notice.sentTo}`
            : withoutNotice
              ? `Identified ${writeDate(property.sentOn!)}; no notice on file`
              : 'Not yet'}
        </Entry>
        {view.transferredOn && (
          <Entry name={view.side === 'relinquished' ? 'Transferred' : 'Received'}>
            {writeDate(view.transferredOn)}
          </Entry>
        )}
      </dl>
      {ambiguity && (
        <p className="flex items-start gap-1.5 text-attention">
          <Diamond aria-hidden className="mt-1 size-3.5 shrink-0 text-attention-mark" />
          <span>Ambiguous: {ambiguity}</span>
        </p>
      )}
      {(actions || (standing && standing.because.length > 0)) && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {actions}
          {standing && standing.because.length > 0 && (
            <WhyPopover
              subject={`${standing.counts ? 'this counts' : 'this does not count yet'}: ${view.address}`}
              because={standing.because}
            />
          )}
        </div>
      )}
    </li>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere] tabular-nums">{children}</dd>
    </>
  );
}
