/** A list that shows only its first rows, and how many there are in all. */
export interface Cut {
  shown: number;
  total: number;
}

/** Says where a list was cut: `rows` were asked for one more than `limit`. Counting happens only then. */
export async function cutAt<Row>(
  rows: readonly Row[],
  limit: number,
  count: () => Promise<number>,
): Promise<{ rows: Row[]; cut?: Cut }> {
  if (rows.length <= limit) return { rows: [...rows] };
  return { rows: rows.slice(0, limit), cut: { shown: limit, total: await count() } };
}

/** `The first 200 of 1,234 tasks.` */
export const writeCut = ({ shown, total }: Cut, what: string): string =>
  `The first ${shown.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} ${what}.`;
