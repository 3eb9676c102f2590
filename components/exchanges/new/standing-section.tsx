'use client';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { stageName, stagesOf } from '@/lib/exchanges/rules/stages';
import { missingDates, type StageDate } from '@/lib/exchanges/rules/stage-dates';
import { suggestedStage } from '@/lib/exchanges/rules/suggested-stage';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { DateControl, SelectControl } from './controls';
import type { OpeningValues } from './form-values';
import { usePreview } from './use-values';

const NEEDS: Record<StageDate, string> = {
  transfer:
    'needs the transfer date of a relinquished property, today or earlier. Its deadlines count from it.',
  title: 'needs the date on which title was taken, today or earlier. Parking counts from it.',
};

/** Where the file stands: the stage that the dates suggest, until another is chosen. */
export function StandingSection({ today }: { today: CalendarDate }) {
  const { control, setValue } = useFormContext<OpeningValues>();
  const chosen = useWatch({ control, name: 'stage' });
  const facts = usePreview()?.facts;
  if (!facts) return null;
  const suggested = suggestedStage(facts.exchangeType, facts, today);
  // A file that is closed is not opened; old ones come with an import.
  const options = stagesOf(facts.exchangeType)
    .filter((stage) => stage !== 'closed')
    .map((stage) => ({ value: stage, label: stageName(stage) }));
  const missing = chosen ? missingDates(chosen, facts, today) : [];

  return (
    <Card title="Where the file stands">
      <div className="grid gap-4 sm:grid-cols-2">
        <div>
          <SelectControl
            name="stage"
            label="Stage"
            options={options}
            shown={suggested}
            required
            hint={
              chosen ? `The dates suggest: ${stageName(suggested)}.` : 'Suggested by the dates; follows them.'
            }
          />
          {chosen && missing.length > 0 && (
            <div role="status" className="mt-1 text-sm text-attention">
              {missing.map((date) => (
                <p key={date}>
                  “{stageName(chosen)}” {NEEDS[date]}
                </p>
              ))}
            </div>
          )}
          {chosen && (
            <Button
              variant="quiet"
              size="small"
              className="mt-1"
              onClick={() => setValue('stage', null, { shouldDirty: true })}
            >
              Follow the dates
            </Button>
          )}
        </div>
        <DateControl name="agreementSignedOn" label="Exchange agreement signed on" today={today} />
      </div>
    </Card>
  );
}
