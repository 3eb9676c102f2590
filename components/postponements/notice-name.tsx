import { ExternalLink } from '@/components/ui/icons';

/** The reference of a notice, leading to it where its address is known. */
export function NoticeName({ notice, noticeLink }: { notice: string; noticeLink: string | null }) {
  if (!noticeLink) return <span className="text-ink">IRS notice {notice}</span>;
  return (
    <a
      href={noticeLink}
      rel="noreferrer noopener"
      target="_blank"
      className="inline-flex min-h-6 items-center gap-1 text-brand hover:underline"
    >
      IRS notice {notice}
      <ExternalLink aria-hidden className="size-3.5" />
      <span className="sr-only">(opens a new page)</span>
    </a>
  );
}
