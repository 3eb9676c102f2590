/** A countdown in words. `daysLeft` = deadline - today in the exchange's time zone; a deadline ends at midnight, so 0 is today. */
export function writeDaysLeft(daysLeft: number): string {
  if (daysLeft === 0) return 'Today';
  const days = Math.abs(daysLeft);
  return `${days.toLocaleString('en-US')} ${days === 1 ? 'day' : 'days'} ${daysLeft < 0 ? 'overdue' : 'left'}`;
}

/** The same for a day of which nothing says whether it was met: `24 days left`, `Today`, `Yesterday`, `3 days ago`. */
export function writeFromToday(daysLeft: number): string {
  if (daysLeft >= 0) return writeDaysLeft(daysLeft);
  return daysLeft === -1 ? 'Yesterday' : `${(-daysLeft).toLocaleString('en-US')} days ago`;
}

/** `6 h 12 min left` for the last day; `0 min left` once the instant has passed. */
export function writeTimeLeft(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min left` : `${minutes} min left`;
}
