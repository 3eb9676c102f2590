/** What each order of the exchange list sorts by, and how its cursor's text becomes a value again. */
import { Prisma } from '@/lib/generated/prisma/client';
import type { ListSort } from '../list-sort';

interface Order {
  by: Prisma.Sql;
  cast: (text: string) => Prisma.Sql;
}

const date = (text: string) => Prisma.sql`${text}::date`;
const text = (value: string) => Prisma.sql`${value}::text`;

/** Unknown and zero differ: without a single value entered there is none. */
export const exchangeValue = Prisma.sql`CASE WHEN f.relinquished_property_value IS NOT NULL
  OR f.replacement_property_value IS NOT NULL THEN f.exchange_value END`;

export const orders: Record<ListSort, Order> = {
  next: { by: Prisma.sql`c.next_deadline`, cast: date },
  number: { by: Prisma.sql`c.exchange_number`, cast: text },
  client: { by: Prisma.sql`lower(client.display_name)`, cast: text },
  stage: { by: Prisma.sql`c.stage`, cast: (value) => Prisma.sql`${value}::exchange_stage_enum` },
  identify: {
    by: Prisma.sql`coalesce(c.identification_deadline, c.parking_identification_deadline)`,
    cast: date,
  },
  ends: { by: Prisma.sql`coalesce(c.exchange_deadline, c.parking_deadline)`, cast: date },
  value: { by: exchangeValue, cast: (value) => Prisma.sql`${value}::numeric` },
  opened: { by: Prisma.sql`c.exchange_id`, cast: (value) => Prisma.sql`${value}::uuid` },
};
