import { Card } from '@/components/ui/card';
import type { IdentificationPage } from '@/lib/identification/queries';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeZone } from '@/lib/shared/time-zone';
import { PaperNotice } from './paper-notice';
import { PropertyCard } from './property-card';

/** Where the replacement is parked: it is the relinquished property that is identified by day 45 of the parking. */
export function RelinquishedCard({ page, mayRecord }: { page: IdentificationPage; mayRecord: boolean }) {
  const side = page.relinquished!;
  const ended = side.state === 'ended';
  return (
    <Card
      title="Relinquished property"
      flush
      action={mayRecord && side.deadline && <PaperNotice page={page} side="relinquished" />}
    >
      <p className="px-4 pb-3 text-muted">
        The replacement is parked, so the property to be given up is identified in a signed writing
        {side.deadline &&
          ` by ${writeDate(side.deadline)} at midnight ${writeZone(page.timeZone)}${ended ? ', which has passed' : ''}`}
        . Rev. Proc. 2000-37 sec. 4.02(4). Several may be named, within the limits that hold for replacement
        property.
      </p>
      <ul className="divide-y divide-line border-t border-line">
        {side.properties.map((property) => (
          <PropertyCard
            key={property.id}
            property={property}
            notice={page.notices.find(({ id }) => id === property.notice?.id)}
            timeZone={page.timeZone}
          />
        ))}
      </ul>
    </Card>
  );
}
