/** Pieces that the dashboards' statements share; `c` is always exchange_cards. */
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';

type At = Pick<Scope, 'now'>;

/** The instant of the request, bound rather than asked of the database, so that all figures of a page agree. */
export const instant = (at: Date) => Prisma.sql`${at.toISOString()}::timestamptz`;

/** Today where the exchange is. */
export const todayOfCard = ({ now }: At) => Prisma.sql`(${instant(now)} AT TIME ZONE c.time_zone)::date`;

/** Today where it is latest on earth: a bound an index can use, before each row is asked for its own day. */
export const latestToday = ({ now }: At) =>
  Prisma.sql`(${instant(now)} AT TIME ZONE 'Pacific/Kiritimati')::date`;
