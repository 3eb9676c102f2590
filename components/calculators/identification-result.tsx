import { Scale } from 'lucide-react';
import { Lines } from '@/components/identification/live-box';
import { Card } from '@/components/ui/card';
import { StatusBadge } from '@/components/ui/status-badge';
import { inputName, inputValue } from '@/components/ui/why-popover';
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
      <ul className="divide-y divide-line">
        {judged.because.map((reason, index) => (
          <li key={index} className="space-y-1 py-2">
            <p>{reason.rule}</p>
            <dl className="text-sm">
              {Object.entries(reason.inputs).map(([name, value]) => (
                <div key={name} className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{inputName(name)}</dt>
                  <dd className="min-w-0 [overflow-wrap:anywhere] tabular-nums">
                    {(Array.isArray(value) ? value : [value]).map((one) => inputValue(one)).join('; ')}
                  </dd>
                </div>
              ))}
            </dl>
            <p className="text-sm text-muted">{reason.citation}</p>
            {reason.confirmWithCounsel && (
              <p className="inline-flex items-center gap-1 text-sm font-medium text-attention">
                <Scale aria-hidden className="size-3.5" />
                Confirm with counsel
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
