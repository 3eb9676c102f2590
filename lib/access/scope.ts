/** A scope is a member inside one transaction: every query and command takes one, and there is no other way to data. */
import { asMember, type Database } from '@/lib/platform/database/client';
import type { FeedKey, Identity, Member, Role } from '@/lib/platform/database/door';
import { clock } from '@/lib/platform/clock';
import { calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';

export type { FeedKey, Identity, Member, Role };

export interface Scope {
  db: Database;
  member: Member;
  /** The instant of this request; one for all that happens in it. */
  now: Date;
  /** Today in the firm's time zone. For an exchange's own clocks use `todayIn(scope, exchange.timeZone)`. */
  today: CalendarDate;
}

/** Runs `work` in one transaction as the member of `identity`; by the key of a calendar it may only read. Throws ExpectedError `signed_out` when the session ended. */
export function enter<T>(
  identity: Identity | FeedKey,
  work: (scope: Scope) => Promise<T>,
  connection?: Parameters<typeof asMember>[2],
): Promise<T> {
  return asMember(
    identity,
    (db, member) => {
      const now = clock.now();
      return work({ db, member, now, today: calendarDateIn(member.timeZone, now) });
    },
    connection,
  );
}

export const todayIn = (scope: Pick<Scope, 'now'>, timeZone: string) => calendarDateIn(timeZone, scope.now);
