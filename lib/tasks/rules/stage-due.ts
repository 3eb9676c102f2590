import { addDays, type CalendarDate } from '../../shared/calendar-date';
import { RELATED_PARTY, REPLACEMENT_CLOSING } from './standard-tasks/by-stage';
import type { TaskAnchor } from './values';

export interface StageDates {
  /** The day on which the stage is entered. */
  today: CalendarDate;
  /** Of any property of the exchange, as far as they have come. */
  lastTransfer?: CalendarDate;
  /** The next closing of a replacement, once its day is known. */
  replacementClosing?: CalendarDate;
}

interface Due {
  anchor: TaskAnchor | null;
  offsetDays: number;
  category: string | null;
}

/**
 * When a task that came with its stage is due. What follows a related party counts from the last transfer, what prepares a
 * replacement closing back from its day; the rest from the day on which the stage is entered. One that a date should have
 * brought, and did not, is due at once; what waits for another that is done, so many days from now. Never before today.
 */
export function stageDue({ anchor, offsetDays, category }: Due, dates: StageDates): CalendarDate {
  const { today, lastTransfer = today, replacementClosing } = dates;
  const due =
    anchor === 'waited_for'
      ? addDays(today, offsetDays)
      : anchor
        ? today
        : category === RELATED_PARTY
          ? addDays(lastTransfer, offsetDays)
          : category === REPLACEMENT_CLOSING
            ? replacementClosing
              ? addDays(replacementClosing, offsetDays)
              : today
            : addDays(today, offsetDays);
  return due < today ? today : due;
}
