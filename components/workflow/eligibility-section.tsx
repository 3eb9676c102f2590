import { Card } from '@/components/ui/card';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { writeInstant } from '@/lib/shared/time-of-day';
import type { AnsweredEligibility } from '@/lib/workflow/eligibility';
import { agreementOutcome } from '@/lib/workflow/rules/eligibility';
import { EligibilityForm } from './eligibility-form';
import { EligibilityOutcome } from './eligibility-outcome';

interface EligibilitySectionProps {
  exchange: Pick<ExchangeDetail, 'id' | 'type' | 'timeZone' | 'today' | 'progress' | 'dates'>;
  answered: AnsweredEligibility | undefined;
}

/** Whether the exchange may be taken on: asked before its documents are signed. */
export function EligibilitySection({ exchange, answered }: EligibilitySectionProps) {
  const { id, type, timeZone, today, progress, dates } = exchange;
  const agreement = agreementOutcome(progress?.agreementSignedOn ?? null, dates.transfer ?? null, today);
  return (
    <Card title="Eligibility">
      <p className="mb-4 text-muted">
        {answered
          ? `Answered by ${answered.answeredBy ?? 'the firm'}, ${writeInstant(answered.answeredAt, timeZone)}.`
          : 'Nobody has answered yet. Every question is answered before the documents are signed.'}
      </p>
      <EligibilityForm
        // What somebody else saved takes the place of an untouched form.
        key={answered?.answeredAt.toISOString() ?? 'none'}
        exchangeId={id}
        type={type}
        answers={answered?.answers ?? {}}
        was={answered?.answeredAt.toISOString() ?? null}
      />
      <EligibilityOutcome outcome={agreement} />
    </Card>
  );
}
