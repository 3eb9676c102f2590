'use client';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/select';
import { changeStatusAction } from '@/lib/compliance/actions';
import type { Compliance } from '@/lib/compliance/queries';
import type { SectionProps } from './compliance';
import { Problem } from './problem';

type Status = Compliance['status'];

const options: { value: Status; label: string; hint: string }[] = [
  { value: 'pending', label: 'Pending', hint: 'Not judged yet' },
  { value: 'compliant', label: 'Compliant', hint: 'Everything that is due is in place' },
  { value: 'at_risk', label: 'At risk', hint: 'Something is due and missing' },
  { value: 'non_compliant', label: 'Not compliant', hint: 'A rule was broken' },
];
const wordOf = (status: Status) => options.find(({ value }) => value === status)?.label ?? status;

/** How the file stands, as the office judges it. */
export function StatusChoice({ exchangeId, mayEdit, status }: SectionProps & { status: Status }) {
  const { run, pending, problem } = useInPlace();
  const set = (to: Status, was: Status) => () => changeStatusAction({ exchangeId, status: to, was });
  return (
    <Card title="Compliance of this file">
      {mayEdit ? (
        <Select
          aria-label="Compliance of this file"
          fit
          options={options}
          value={status}
          disabled={pending}
          onChange={(next) =>
            next !== status &&
            run({ said: `Compliance: ${wordOf(next)}`, act: set(next, status), undo: set(status, next) })
          }
        />
      ) : (
        <p>{wordOf(status)}</p>
      )}
      <p className="mt-1 max-w-prose text-sm text-muted">
        The judgment of the office, not of the product. The lists below say what it rests on.
      </p>
      <Problem>{problem}</Problem>
    </Card>
  );
}
