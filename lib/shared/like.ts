/** Text for LIKE and for Prisma's `contains`, which escape nothing: `%` and `_` are looked for as they are typed. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
