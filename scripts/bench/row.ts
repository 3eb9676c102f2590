/** One line of the result: a figure beside its target. */
import type { Times } from './stats';

export interface Row {
  what: string;
  /** What is measured, and what it is measured against. */
  of: Times;
  against?: Times & { name: string };
  /** `ratio`: of against another; `speedup`: the other way around; `p95`: milliseconds. */
  figure: number;
  unit: 'x' | 'x faster' | 'ms' | '/s';
  target?: { limit: number; is: 'at most' | 'at least' };
  note?: string;
}

export const isMet = ({ figure, target }: Row): boolean | undefined =>
  target && (target.is === 'at most' ? figure <= target.limit : figure >= target.limit);

/** p50 of one in p50 of the other; at most `limit`. */
export function ratio(
  what: string,
  of: Times,
  name: string,
  against: Times,
  limit?: number,
  note?: string,
): Row {
  const target = limit === undefined ? undefined : ({ limit, is: 'at most' } as const);
  return { what, of, against: { ...against, name }, figure: of.p50 / against.p50, unit: 'x', target, note };
}

/** How many times faster than another; at least `limit`. */
export function speedup(
  what: string,
  of: Times,
  name: string,
  against: Times,
  limit: number,
  note?: string,
): Row {
  const figure = against.p50 / of.p50;
  return {
    what,
    of,
    against: { ...against, name },
    figure,
    unit: 'x faster',
    target: { limit, is: 'at least' },
    note,
  };
}

/** p95 in milliseconds; below `limit`. */
export const within = (what: string, of: Times, limit?: number, note?: string): Row => ({
  what,
  of,
  figure: of.p95,
  unit: 'ms',
  target: limit === undefined ? undefined : { limit, is: 'at most' },
  note,
});
