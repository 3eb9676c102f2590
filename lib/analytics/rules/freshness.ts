/** How fresh figures are that are counted every quarter of an hour. Every zone's hours have the same quarters. */
const QUARTER = 15 * 60_000;
/** A turn and what counting takes; after that one has been missed. */
const LATE_AFTER = QUARTER + 5 * 60_000;

export interface Freshness {
  /** Of this instant the figures are; null when they were never counted. */
  countedAt: Date | null;
  /** The next quarter of an hour. */
  nextAt: Date;
  /** A turn was missed: nobody counts, or it takes too long. */
  late: boolean;
}

export const freshnessOf = (countedAt: Date | null, now: Date): Freshness => ({
  countedAt,
  nextAt: new Date((Math.floor(now.getTime() / QUARTER) + 1) * QUARTER),
  late: countedAt !== null && now.getTime() - countedAt.getTime() > LATE_AFTER,
});
