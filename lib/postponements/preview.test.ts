import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '@/lib/shared/calendar-date';
import { previewNotice, type NoticeDraft } from './preview';

const file = {
  today: day('2026-07-01'),
  facts: {
    exchangeType: 'delayed' as const,
    relinquished: [{ transferredOn: day('2026-06-10') }],
    taxpayer: { type: 'individual' as const },
  },
};
const typed: NoticeDraft = {
  notice: '',
  noticeLink: '',
  disasterOn: '2026-06-14',
  windowFrom: '',
  postponedTo: '2026-10-15',
  standing: 'affected',
};
const empty: NoticeDraft = { ...typed, disasterOn: '', postponedTo: '' };

describe('while a notice is typed', () => {
  it('both rules are shown as soon as the dates are known', () => {
    const { proposals, errors } = previewNotice(file, typed);
    expect(errors).toEqual({});
    expect(proposals.map(({ rule, deadlines }) => [rule, deadlines[0]?.to])).toEqual([
      ['section_6', '2026-10-15'],
      ['section_17', '2026-11-22'],
    ]);
  });

  it('what is not typed yet is no error', () => {
    expect(previewNotice(file, empty)).toEqual({ proposals: [], errors: {} });
  });

  it('what is typed wrong is said at its field', () => {
    expect(previewNotice(file, { ...typed, disasterOn: '2026-06-3' }).errors).toHaveProperty([
      'notice.disasterOn',
    ]);
    expect(previewNotice(file, { ...typed, noticeLink: 'irs.gov' }).errors).toHaveProperty([
      'notice.noticeLink',
    ]);
    expect(previewNotice(file, { ...typed, disasterOn: '2026-08-01' }).errors).toHaveProperty([
      'notice.disasterOn',
    ]);
  });
});
