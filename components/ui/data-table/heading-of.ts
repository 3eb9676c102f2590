import type { ReactNode } from 'react';
import type { TableSection } from './types';

/** The heading that stands before a row: that of its section, where the row before is of another. */
export function headingOf<Row>(
  rows: readonly Row[],
  index: number,
  section: ((row: Row) => TableSection) | undefined,
): ReactNode {
  const row = rows[index];
  if (!section || row === undefined) return undefined;
  const { key, heading } = section(row);
  const before = rows[index - 1];
  return before !== undefined && section(before).key === key ? undefined : heading;
}
