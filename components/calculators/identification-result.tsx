import { Lines } from '@/components/identification/live-box';
import { Card } from '@/components/ui/card';
import { Reasons } from '@/components/ui/reasons';
import { StatusBadge } from '@/components/ui/status-badge';
import { identify } from '@/lib/identification/rules/identification';
import { headline } from '@/lib/identification/rules/words';
import type { Asked } from './identification-rows';

/** The result with every reason, or what is still asked for. */
export function IdentificationResult({ asked }: { asked: Asked }) {
  if (!asked.ready) {
    return (
      <Card title="Result">
        <p className="text-muted">
          Give the value of what was relinquished and at least one property. The result stands here at once.
        </p>
      </Card>
    );
  }
  const judged = identify(asked.input);
  return (
    <Card
      title={headline(judged, asked.input.identificationDeadline)}
      action={
        <StatusBadge
          status={judged.valid ? 'on_track' : judged.counted === 0 ? 'unknown' : 'overdue'}
          label={judged.valid ? 'Valid' : judged.counted === 0 ? 'Nothing counts' : 'Not valid'}
        />
      }
    >
      <Lines judged={judged} />
      <h3 className="mt-4 font-semibold">Because</h3>
      <Reasons because={judged.because} />
    </Card>
  );
}
