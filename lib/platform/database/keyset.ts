/** Keyset paging: a page starts after a row's (sort value, id), so rows that arrive meanwhile shift nothing. */
import { Prisma } from '@/lib/generated/prisma/client';

export interface KeysetOrder {
  /** What is sorted by; it may be null, and nulls stand last in either direction. */
  value: Prisma.Sql;
  /** Unique; settles ties, in the same direction. */
  id: Prisma.Sql;
  direction: 'asc' | 'desc';
}

export interface KeysetBound {
  way: 'after' | 'before';
  /** The row's sort value, cast to its type; null where that row has none. */
  value: Prisma.Sql | null;
  id: Prisma.Sql;
}

/**
 * ORDER BY and the condition of the page after, or before, a row. Before a row the order is turned around: reverse what
 * comes back.
 */
export function keyset(order: KeysetOrder, bound?: KeysetBound): { where: Prisma.Sql; orderBy: Prisma.Sql } {
  const backwards = bound?.way === 'before';
  const ascending = (order.direction === 'asc') !== backwards;
  const direction = ascending ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const nulls = backwards ? Prisma.sql`NULLS FIRST` : Prisma.sql`NULLS LAST`;
  return {
    where: bound ? beyond(order, bound, ascending, backwards) : Prisma.sql`TRUE`,
    orderBy: Prisma.sql`${order.value} ${direction} ${nulls}, ${order.id} ${direction}`,
  };
}

function beyond(
  { value, id }: KeysetOrder,
  bound: KeysetBound,
  ascending: boolean,
  backwards: boolean,
): Prisma.Sql {
  const beyondId = ascending ? Prisma.sql`${id} > ${bound.id}` : Prisma.sql`${id} < ${bound.id}`;
  if (!bound.value) {
    const sameNull = Prisma.sql`(${value} IS NULL AND ${beyondId})`;
    return backwards ? Prisma.sql`(${value} IS NOT NULL OR ${sameNull})` : sameNull;
  }
  const beyondValue = ascending
    ? Prisma.sql`${value} > ${bound.value}`
    : Prisma.sql`${value} < ${bound.value}`;
  const follows = Prisma.sql`${beyondValue} OR (${value} = ${bound.value} AND ${beyondId})`;
  return backwards ? Prisma.sql`(${follows})` : Prisma.sql`(${follows} OR ${value} IS NULL)`;
}
