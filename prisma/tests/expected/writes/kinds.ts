/** What may be written of a table. */
import type { Role } from '@/lib/platform/database/door';
import type { Columns } from '../columns/kinds';
import { expectedRows } from '../rows';

export interface Writes {
  insert: Partial<Record<Role, Columns>>;
  update: Partial<Record<Role, Columns>>;
  /** Which rows are tried: all, or where triggers hold some those that meet this condition. */
  among?: string;
  /** The rows of these that an UPDATE changes. */
  reaches: Partial<Record<Role, string[]>>;
  /** A column to set, and a value that any row may take. */
  change?: [column: string, value: string];
}

export const seenBy = (table: string, ...roles: Role[]) =>
  Object.fromEntries(
    roles.map((role) => {
      const rows = expectedRows[table]![role];
      return [role, rows === 'denied' ? [] : rows];
    }),
  );

/** The same columns for each of the roles. */
export const byEach = (columns: Columns, ...roles: Role[]) =>
  Object.fromEntries(roles.map((role) => [role, columns]));

/** Staff writes what staff sees: these columns of a new row, and those of one that stands. */
export const staffWrites = (
  table: string,
  change: [column: string, value: string],
  insert: Columns = 'all',
  update: Columns = insert,
): Writes => ({
  insert: byEach(insert, 'admin', 'coordinator'),
  update: byEach(update, 'admin', 'coordinator'),
  reaches: seenBy(table, 'admin', 'coordinator'),
  change,
});

/** What staff writes, and a client of replacement properties that no notice names yet. */
export const propertyWrites = (
  table: string,
  change: [column: string, value: string],
  update: Columns,
  client: { insert: Columns; update: Columns; reaches: string[] },
): Writes => {
  const staff = staffWrites(table, change, 'all', update);
  return {
    insert: { ...staff.insert, client: client.insert },
    update: { ...staff.update, client: client.update },
    reaches: { ...staff.reaches, client: client.reaches },
    change,
  };
};
