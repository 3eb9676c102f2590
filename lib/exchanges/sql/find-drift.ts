import type { ClientBase } from 'pg';

/** How many rows of each derived thing differ from the truth; app.drift() itself tells which and how. */
export async function findDrift(
  client: Pick<ClientBase, 'query'>,
): Promise<{ what: string; rows: number }[]> {
  const { rows } = await client.query<{ what: string; rows: number }>(
    'SELECT what, count(*)::integer AS rows FROM app.drift() GROUP BY what ORDER BY what',
  );
  return rows;
}
