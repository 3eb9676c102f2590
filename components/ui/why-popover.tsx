'use client';
import { Popover } from './popover';
import { Reasons, type Because } from './reasons';

export interface WhyPopoverProps {
  /** What is explained: "Mon, Oct 19", "medium risk". The button reads "Why Mon, Oct 19". */
  subject: string;
  because: readonly Because[];
}

/** Inputs, rule and citation behind a date, amount or score. */
export function WhyPopover({ subject, because }: WhyPopoverProps) {
  const trigger = (
    <button
      type="button"
      className="min-h-6 self-start rounded-chip text-sm text-brand underline decoration-dotted underline-offset-2 hover:text-brand-hover pointer-coarse:min-h-11"
    >
      Why<span className="sr-only"> {subject}</span>
    </button>
  );
  return (
    <Popover trigger={trigger} title={`Why ${subject}`}>
      <div className="mt-2">
        <Reasons because={because} />
      </div>
    </Popover>
  );
}
