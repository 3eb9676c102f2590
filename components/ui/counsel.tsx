import { Scale } from '@/components/ui/icons';

/** Beside what rests on unsettled law. */
export function Counsel() {
  return (
    <span className="flex items-center gap-1 text-sm font-medium text-attention">
      <Scale aria-hidden className="size-3.5" />
      Confirm with counsel
    </span>
  );
}
