'use client';
import { Card } from '@/components/ui/card';
import { hasBegun } from '@/lib/exchanges/rules/suggested-stage';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { DateControl } from './controls';
import { usePreview } from './use-values';

/** Where the file begins: at intake, whatever its dates. What is sold or parked runs from the first day, and its gates still hold. */
export function StandingSection({ today }: { today: CalendarDate }) {
  const facts = usePreview()?.facts;
  if (!facts) return null;
  return (
    <Card title="Where the file stands">
      <p role="status" className="mb-4 text-muted">
        {hasBegun(facts.exchangeType, facts, today) ? (
          <>
            <strong className="font-semibold text-attention">The days run already.</strong> The exchange is
            active at once. It begins with eligibility, and goes on as its answers and papers are recorded.
          </>
        ) : (
          'The exchange begins at Intake, as a draft. It goes on as its answers and papers are recorded.'
        )}
      </p>
      <div className="sm:max-w-72">
        <DateControl name="agreementSignedOn" label="Exchange agreement signed on" today={today} />
      </div>
    </Card>
  );
}
