import { WhyPopover } from '@/components/ui/why-popover';
import type { Because } from '@/lib/exchanges/rules/because';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';

/** The reason of a date; nothing where the date on file is not the one that the rules give. */
export function Why({ date, because }: { date: CalendarDate; because: readonly Because[] }) {
  return because.length > 0 ? <WhyPopover subject={writeDate(date)} because={because} /> : null;
}
