/** The cursor of the contact list (lib/shared/list-cursor). */
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { idSchema } from '@/lib/shared/ids';
import { cursorReader } from '@/lib/shared/list-cursor';
import type { ContactSort } from './list-params';

export const readCursor = cursorReader<ContactSort>({
  name: () => true,
  state: () => true,
  followup: (text) => parseCalendarDate(text) !== undefined,
  files: (text) => /^\d{1,9}$/.test(text),
  added: (text) => idSchema.safeParse(text).success,
});
