'use client';
import { Printer } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { NoticeView } from '@/lib/identification/queries';
import { writeInstant } from '@/lib/shared/time-of-day';
import { kindWord } from './receipts';

interface ReceiptProps {
  exchangeId: string;
  exchangeNumber: string;
  timeZone: string;
  notice: NoticeView;
}

/** One notice to keep or print: its exact text, and what proves when it was sent. */
export function Receipt({ exchangeId, exchangeNumber, timeZone, notice }: ReceiptProps) {
  const facts: [string, string][] = [
    ['Signed by', notice.signedName],
    ['Signed', writeInstant(notice.signedAt, timeZone)],
    ['Sent', writeInstant(notice.sentAt, timeZone)],
    ['Sent to', notice.sentTo],
    ['How', notice.method === 'portal' ? 'Signed and sent in the portal' : 'Paper, recorded by the office'],
    [
      'Recorded',
      `${writeInstant(notice.recordedAt, timeZone)}${notice.recordedBy ? `, ${notice.recordedBy}` : ''}`,
    ],
  ];
  return (
    <article className="max-w-form space-y-4">
      <PageHeader
        title={`${kindWord[notice.kind]}, ${exchangeNumber}`}
        action={
          <span data-print="hide">
            <Button onClick={() => window.print()}>
              <Printer aria-hidden className="size-4" />
              Print
            </Button>
          </span>
        }
      />
      <pre
        tabIndex={0}
        aria-label="Text of the notice"
        className="rounded-card border border-line bg-surface p-4 font-sans [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {notice.text}
      </pre>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere] tabular-nums">{value}</dd>
          </div>
        ))}
        <dt className="text-muted">SHA-256</dt>
        <dd className="font-mono text-sm break-all">{notice.sha256}</dd>
      </dl>
      <p className="text-sm text-muted">
        The hash is that of the text above, in UTF-8. Any change of a single letter gives another.
      </p>
      <p data-print="hide">
        <Link
          href={`/exchanges/${exchangeId}?tab=identification`}
          className="inline-flex min-h-6 items-center text-brand hover:underline"
        >
          Back to the identification
        </Link>
      </p>
    </article>
  );
}
