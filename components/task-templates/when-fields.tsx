'use client';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { stageName, stagesOf } from '@/lib/exchanges/rules/stages';
import type { ExchangeType } from '@/lib/exchanges/rules/values';
import { taskAnchors, type TaskAnchor } from '@/lib/tasks/rules/values';
import type { Draft } from './draft';

export interface PartProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  errors: Readonly<Record<string, string>>;
}

const anchorLabel: Record<TaskAnchor, string> = {
  transfer: 'The transfer of the relinquished property',
  identification_end: 'The identification deadline (day 45)',
  exchange_end: 'The end of the exchange (day 180 or the return)',
  return_due: 'The due date of the return',
  parking: 'The day title was taken (parking)',
  year_end: 'The end of the year of the transfer',
  waited_for: 'The day on which what it waits for is done',
};
const NONE = 'none';

/** From which date or stage, and how many days. */
export function WhenFields({ draft, set, errors, exchangeType }: PartProps & { exchangeType: ExchangeType }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="anchor" label="Counts from" required error={errors.anchor}>
        <Select
          options={[
            ...taskAnchors.map((value) => ({ value, label: anchorLabel[value] })),
            { value: NONE, label: 'The day on which its stage is entered' },
          ]}
          value={draft.anchor ?? NONE}
          onChange={(value) => set({ anchor: value === NONE ? null : value })}
        />
      </Field>
      <Field
        name="offsetDays"
        label="Days after that"
        hint="Negative is before, such as -7. At most 730."
        required
        error={errors.offsetDays}
      >
        <Input value={draft.offsetDays} onChange={(event) => set({ offsetDays: event.target.value })} />
      </Field>
      <Field
        name="stage"
        label="Made on entering"
        hint="With a date above: on entering it, if no date has made it before."
        required={draft.anchor === null}
        error={errors.stage}
      >
        <Select
          options={[
            { value: NONE, label: 'No stage' },
            ...stagesOf(exchangeType).map((value) => ({ value, label: stageName(value) })),
          ]}
          value={draft.stage ?? NONE}
          onChange={(value) => set({ stage: value === NONE ? null : value })}
        />
      </Field>
    </div>
  );
}
