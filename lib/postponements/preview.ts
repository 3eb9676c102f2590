/** What a notice would move under each rule, computed while it is typed by the rules that the server applies. */
import { noticeErrors, proposePostponement, type Proposal } from '@/lib/exchanges/rules/propose-postponement';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { noticeFields } from './input';

/** The form: dates as typed, empty for none. */
export interface NoticeDraft {
  notice: string;
  noticeLink: string;
  disasterOn: string;
  windowFrom: string;
  postponedTo: string;
  standing: 'affected' | 'hardship';
}

export interface NoticePreview {
  proposals: Proposal[];
  /** By field path, `notice.disasterOn`. */
  errors: Record<string, string>;
}

export function previewNotice(
  { facts, today }: Pick<ExchangeDetail, 'facts' | 'today'>,
  draft: NoticeDraft,
): NoticePreview {
  // The dates decide what moves; the reference may come last.
  const parsed = noticeFields.safeParse({ ...draft, notice: draft.notice || '…' });
  if (!parsed.success) {
    const typed = parsed.error.issues.filter(({ path }) => draft[path[0] as keyof NoticeDraft] !== '');
    return {
      proposals: [],
      errors: Object.fromEntries(typed.map(({ path, message }) => [`notice.${path.join('.')}`, message])),
    };
  }
  const wrong = noticeErrors(parsed.data, today);
  if (wrong.length > 0) {
    return {
      proposals: [],
      errors: Object.fromEntries(wrong.map(({ field, message }) => [`notice.${field}`, message])),
    };
  }
  return { proposals: proposePostponement(facts, parsed.data), errors: {} };
}
