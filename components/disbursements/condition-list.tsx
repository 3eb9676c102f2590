import { CircleCheck, CircleMinus, Lock } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { WhyPopover } from '@/components/ui/why-popover';
import type { Condition } from '@/lib/disbursements/rules/condition';

interface ConditionListProps {
  conditions: readonly Condition[];
  /** Names the list for readers. */
  label: string;
  /** Of which one is enough: what is missing is then no block by itself. */
  anyOf?: boolean;
}

/** What must be so before funds go: met or missing in words, each with its reason. */
export function ConditionList({ conditions, label, anyOf = false }: ConditionListProps) {
  return (
    <ul aria-label={label} className="space-y-1.5">
      {conditions.map((condition) => (
        <Row key={condition.code} condition={condition} quiet={anyOf} />
      ))}
    </ul>
  );
}

function Row({ condition, quiet }: { condition: Condition; quiet: boolean }) {
  const { met, label, missing, because } = condition;
  const Shape = met ? CircleCheck : quiet ? CircleMinus : Lock;
  return (
    <li className="flex items-start gap-2">
      <Shape
        aria-hidden
        className={cx('mt-0.5 size-4 shrink-0', met || quiet ? 'text-done-mark' : 'text-blocked-mark')}
      />
      <p className="min-w-0 [overflow-wrap:anywhere]">
        <span className="sr-only">{met ? 'Met: ' : 'Missing: '}</span>
        {label}
        {!met && <span className="text-muted">. {missing}</span>}{' '}
        {because.length > 0 && <WhyPopover subject={label} because={because} />}
      </p>
    </li>
  );
}
