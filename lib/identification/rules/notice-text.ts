/** The exact text of a notice, as it is read, signed and kept. */
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeMoney, type Money } from '@/lib/shared/money';
import { writeZone } from '@/lib/shared/time-zone';

export interface NoticeFacts {
  kind: 'identification' | 'revocation';
  side: 'replacement' | 'relinquished';
  exchangeNumber: string;
  taxpayer: string;
  sentTo: string;
  deadline: CalendarDate;
  timeZone: string;
  properties: readonly { description: string; value: Money | null; identifiedOn?: CalendarDate }[];
}

const source = {
  replacement: 'section 1031(a)(3) of the Internal Revenue Code and Treas. Reg. 1.1031(k)-1(c)',
  relinquished: 'Rev. Proc. 2000-37, section 4.02(4)',
};

export function noticeText(facts: NoticeFacts): string {
  const { kind, side, properties, deadline, timeZone } = facts;
  const title =
    kind === 'identification' ? `Identification of ${side} property` : `Revocation of identification`;
  const sentence =
    kind === 'identification'
      ? `Under ${source[side]}, I identify the following ${side} property:`
      : `Under ${source[side]}, I revoke my identification of the following ${side} property:`;
  return [
    title,
    '',
    `Exchange: ${facts.exchangeNumber}`,
    `Taxpayer: ${facts.taxpayer}`,
    `To: ${facts.sentTo}`,
    '',
    sentence,
    '',
    ...properties.map(
      ({ description, value, identifiedOn }, index) =>
        `${index + 1}. ${description}${value ? ` (value about ${writeMoney(value)})` : ''}${
          identifiedOn ? `, identified on ${writeDate(identifiedOn)}` : ''
        }`,
    ),
    '',
    `The identification period ends on ${writeDate(deadline)} at midnight ${writeZone(timeZone)}.`,
  ].join('\n');
}
