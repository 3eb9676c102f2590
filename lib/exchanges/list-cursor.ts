/** The cursor of the exchange list (lib/shared/list-cursor). */
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { idSchema } from '@/lib/shared/ids';
import { cursorReader } from '@/lib/shared/list-cursor';
import type { ListSort } from './list-sort';
import { exchangeStages } from './rules/stages';

const isDate = (text: string) => parseCalendarDate(text) !== undefined;

export const readCursor = cursorReader<ListSort>({
  next: isDate,
  identify: isDate,
  ends: isDate,
  number: () => true,
  client: () => true,
  stage: (text) => (exchangeStages as readonly string[]).includes(text),
  value: (text) => /^\d{1,13}\.\d\d$/.test(text),
  opened: (text) => idSchema.safeParse(text).success,
});
