import { participantWord } from '@/lib/exchanges/words';
import type { ParticipantOnFile } from '@/lib/participants/on-file';
import { calendarDateIn, writeDate } from '@/lib/shared/calendar-date';

/** A part in an exchange with its days in words, where the exchange is. */
export interface PartView extends Omit<ParticipantOnFile, 'joinedAt' | 'leftAt' | 'role'> {
  role: string;
  since: string;
  /** Given once they no longer take part. */
  until?: string;
}

export const partView = (
  { joinedAt, leftAt, role, ...part }: ParticipantOnFile,
  timeZone: string,
): PartView => ({
  ...part,
  role: participantWord[role].toLowerCase(),
  since: writeDate(calendarDateIn(timeZone, joinedAt)),
  ...(leftAt && { until: writeDate(calendarDateIn(timeZone, leftAt)) }),
});
