/** Which rows of a table each role sees, in the words of the fixture. */
import type { Role } from '@/lib/platform/database/door';

/** `denied`: the role may not read the table at all. */
export type Rows = string[] | 'denied';

export interface Expected extends Record<Role, Rows> {
  /** The columns that name a row. */
  key: string[];
  /** Rows that exist and that nobody of the five sees, and so must be hidden; the rest is what the admin sees. */
  hiddenFromAll: string[];
  /** Somebody else of the five sees rows that the admin does not. */
  notAllForAdmin?: true;
  /** What tara, the admin of bay, sees there; left out: all that is hidden from lake. */
  atBay?: string[];
}

const nobody = 'denied' as const;

/** Staff of the firm, and nobody else. */
export const staffOnly = (rows: string[], hiddenFromAll: string[], coordinator: Rows = rows) => ({
  admin: rows,
  coordinator,
  client: nobody,
  third_party: nobody,
  agency: nobody,
  hiddenFromAll,
});

export const unreachable = {
  admin: nobody,
  coordinator: nobody,
  client: nobody,
  third_party: nobody,
  agency: nobody,
};
