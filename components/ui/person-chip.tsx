import { Building2, Users } from '@/components/ui/icons';

export interface PersonChipProps {
  name: string;
  /** What they are here: "coordinator", "buyer's attorney". */
  role?: string;
  kind?: 'person' | 'company' | 'group';
}

export function PersonChip({ name, role, kind = 'person' }: PersonChipProps) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span
        aria-hidden
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-xs font-medium text-muted"
      >
        {kind === 'company' ? (
          <Building2 className="size-3.5" />
        ) : kind === 'group' ? (
          <Users className="size-3.5" />
        ) : (
          initials(name)
        )}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {name}
        {role && <span className="text-muted">, {role}</span>}
      </span>
    </span>
  );
}

/** The initials of somebody whose name stands beside them. */
export function PersonMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-xs font-medium text-muted"
    >
      {initials(name)}
    </span>
  );
}

/** First and last word: "Ana María Ruiz" is AR. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('');
}
