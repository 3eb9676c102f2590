/** Which columns a role may read or write: all, none, or those listed. */
import type { Role } from '@/lib/platform/database/door';

export type Columns = 'all' | 'none' | string;

export const nobody = {
  ...{ admin: 'none', coordinator: 'none', client: 'none', third_party: 'none', agency: 'none' },
};
export const staffOnly = { ...nobody, admin: 'all', coordinator: 'all' };
export const everybody = {
  admin: 'all',
  coordinator: 'all',
  client: 'all',
  third_party: 'all',
  agency: 'all',
};

/** The same columns for all five. */
export const byEveryRole = (columns: string) => ({
  ...{ admin: columns, coordinator: columns, client: columns, third_party: columns, agency: columns },
});

/** Staff reads all; the parties the columns listed, or their own list. */
export const parties = (columns: string, others: Partial<Record<Role, Columns>> = {}) => ({
  ...staffOnly,
  client: columns,
  third_party: columns,
  agency: columns,
  ...others,
});
