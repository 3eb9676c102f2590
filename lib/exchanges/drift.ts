/** Whether everything that triggers keep still says what the rows say. Nothing else may be the answer than zero rows. */
import type { ClientBase } from 'pg';
import { findDrift } from './sql/find-drift';

export interface Drift {
  rows: number;
  /** How many rows differ of each derived thing, as in `{ exchange_cards: 2 }`. */
  kinds: Record<string, number>;
}

/** `client`: the owner's connection. Reads whole tables: some minutes for a hundred thousand exchanges. */
export async function checkDrift(client: Pick<ClientBase, 'query'>): Promise<Drift> {
  const found = await findDrift(client);
  return {
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    kinds: Object.fromEntries(found.map(({ what, rows }) => [what, rows])),
  };
}
