/** Filters by values in a JSONB column of custom fields (lib/custom-fields/rules/filter), for every list that has one. */
import { Prisma } from '@/lib/generated/prisma/client';

type Filter = { key: string } & (
  | { by: 'none' }
  | { by: 'contains'; text: string }
  | { by: 'is'; values: readonly (string | boolean)[] }
  | { by: 'number' | 'money' | 'date'; from?: string; to?: string }
);

/** `column`: the JSONB column, such as `e.custom_fields`. A value from before its definition, of another shape, is in no range. */
export function customFieldFilter(column: Prisma.Sql, filter: Filter): Prisma.Sql {
  const { key } = filter;
  const text = Prisma.sql`(${column} ->> ${key}::text)`;
  switch (filter.by) {
    case 'none':
      return Prisma.sql`NOT ${column} ? ${key}::text`;
    case 'contains':
      return Prisma.sql`${text} ILIKE ${`%${filter.text.replace(/[\\%_]/g, '\\$&')}%`}`;
    case 'is': {
      // Containment is what the GIN index knows.
      const any = filter.values.map(
        (value) => Prisma.sql`${column} @> ${JSON.stringify({ [key]: value })}::jsonb`,
      );
      return Prisma.sql`(${Prisma.join(any, ' OR ')})`;
    }
    case 'date':
      return within(Prisma.sql`CASE WHEN ${text} ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN ${text} END`, filter);
    default:
      return within(
        Prisma.sql`CASE WHEN ${text} ~ '^-?\\d+(\\.\\d+)?$' THEN ${text}::numeric END`,
        filter,
        Prisma.sql`::numeric`,
      );
  }
}

function within(value: Prisma.Sql, { from, to }: { from?: string; to?: string }, cast = Prisma.empty) {
  const ends = [
    from !== undefined && Prisma.sql`${value} >= ${from}${cast}`,
    to !== undefined && Prisma.sql`${value} <= ${to}${cast}`,
  ].filter((end) => end !== false);
  return Prisma.sql`(${Prisma.join(ends, ' AND ')})`;
}
