/** Several reads as one statement, so that a page makes one journey to the database instead of one for each. */
import { Prisma } from '@/lib/generated/prisma/client';
import type { Database } from './client';

/** A statement and the shape of its rows. Columns are text, booleans, whole numbers or JSON: they travel as JSON. */
export interface Read<Row> {
  sql: Prisma.Sql;
  /** Never there; it carries the type. */
  row?: Row;
}

export const reading = <Row>(sql: Prisma.Sql): Read<Row> => ({ sql });

type Answers<R> = { [K in keyof R]: R[K] extends Read<infer Row> ? Row[] : never };

/** The rows of every read, each in its own order, as they stood at one moment. */
export async function together<R extends Record<string, Read<unknown>>>(
  db: Database,
  reads: R,
): Promise<Answers<R>> {
  const parts = Object.entries(reads).map(
    ([name, { sql }]) =>
      Prisma.sql`${name}::text, (SELECT coalesce(json_agg(answer), '[]') FROM (${sql}) AS answer)`,
  );
  const [row] = await db.$queryRaw<{ answers: Answers<R> }[]>(
    Prisma.sql`SELECT json_build_object(${Prisma.join(parts)}) AS answers`,
  );
  if (!row) throw new Error('no answer');
  return row.answers;
}
