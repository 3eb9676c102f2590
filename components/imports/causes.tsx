import { StatusBadge } from '@/components/ui/status-badge';
import type { CauseGroup } from '@/lib/imports/queries';
import { figure } from '@/lib/imports/words';

const LEVEL = {
  reject: { status: 'urgent', word: 'Rejected' },
  warning: { status: 'attention', word: 'Warning' },
  note: { status: 'done', word: 'Note' },
} as const;

/** What was said of the records, by cause: what refuses first. */
export function Causes({ groups }: { groups: readonly CauseGroup[] }) {
  if (groups.length === 0) return <p className="text-muted">Nothing is wrong with any record.</p>;
  return (
    <ul className="space-y-1">
      {groups.map(({ level, cause, title, rows }) => (
        <li key={`${level} ${cause}`} className="flex flex-wrap items-center gap-x-2">
          <StatusBadge status={LEVEL[level].status} label={LEVEL[level].word} variant="soft" />
          <span>{title}</span>
          <span className="text-muted tabular-nums">
            {figure(rows)} {rows === 1 ? 'record' : 'records'}
          </span>
        </li>
      ))}
    </ul>
  );
}
