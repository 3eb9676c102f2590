import { Badge, StatusBadge } from '@/components/ui/status-badge';
import type { TimelineStatus } from '@/lib/exchanges/rules/clocks';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import { statusWord } from '@/lib/exchanges/status-words';

/** An active exchange shows its worst open clock, any other its status. */
export function FileStatus({ row }: { row: { status: ExchangeStatus; timeline: TimelineStatus } }) {
  return row.status === 'active' ? (
    <StatusBadge status={row.timeline} />
  ) : (
    <Badge>{statusWord[row.status]}</Badge>
  );
}
