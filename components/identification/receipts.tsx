import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Badge } from '@/components/ui/status-badge';
import type { NoticeView } from '@/lib/identification/queries';
import { writeInstant } from '@/lib/shared/time-of-day';

interface ReceiptsProps {
  exchangeId: string;
  notices: readonly NoticeView[];
  timeZone: string;
}

export const kindWord = { identification: 'Identification', revocation: 'Revocation' };

/** Every notice with its instant, zone and hash; its page prints. */
export function Receipts({ exchangeId, notices, timeZone }: ReceiptsProps) {
  return (
    <Card title={`Receipts (${notices.length})`} flush>
      {notices.length > 0 ? (
        <ul className="divide-y divide-line border-t border-line">
          {notices.map((notice) => (
            <li key={notice.id} className="space-y-1 px-4 py-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Link
                  href={`/exchanges/${exchangeId}/notices/${notice.id}`}
                  className="inline-flex min-h-6 items-center font-medium text-brand hover:underline pointer-coarse:min-h-11"
                >
                  {kindWord[notice.kind]} of {count(notice.properties.length)}
                </Link>
                <Badge>{notice.method === 'portal' ? 'Signed here' : 'Paper'}</Badge>
              </div>
              <p>
                Sent {writeInstant(notice.sentAt, timeZone)}, by {notice.signedName}, to {notice.sentTo}
              </p>
              <p className="text-sm text-muted">
                SHA-256 <span className="font-mono break-all">{notice.sha256}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState kind="first" title="No notice yet">
          What is signed and sent stands here, with its time and the hash of its text.
        </EmptyState>
      )}
    </Card>
  );
}

const count = (properties: number) => (properties === 1 ? '1 property' : `${properties} properties`);
