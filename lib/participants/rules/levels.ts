/** How far a participant's access and authority go, narrowest first, as the database's enums order them. */
export const accessLevels = ['none', 'limited', 'standard', 'full'] as const;
export type AccessLevel = (typeof accessLevels)[number];

export const authorityLevels = ['view_only', 'standard', 'elevated', 'full_access'] as const;
export type AuthorityLevel = (typeof authorityLevels)[number];

export interface Levels {
  access: AccessLevel;
  authority: AuthorityLevel;
}

/** Whether somebody may see or decide more than before: giving is confirmed, taking acts at once. */
export const widens = (was: Levels, next: Partial<Levels>): boolean =>
  accessLevels.indexOf(next.access ?? was.access) > accessLevels.indexOf(was.access) ||
  authorityLevels.indexOf(next.authority ?? was.authority) > authorityLevels.indexOf(was.authority);
