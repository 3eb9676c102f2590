/** What the exchange list can be sorted by. Rows without a value stand last, in either direction. */
export const listSorts = [
  'next',
  'number',
  'client',
  'stage',
  'identify',
  'ends',
  'value',
  'opened',
] as const;
export type ListSort = (typeof listSorts)[number];

export const sortDirections = ['asc', 'desc'] as const;
export type SortDirection = (typeof sortDirections)[number];

/** The direction that a first click gives: the nearest date, the largest value, the newest file. */
export const firstDirection = (sort: ListSort): SortDirection =>
  sort === 'value' || sort === 'opened' ? 'desc' : 'asc';
