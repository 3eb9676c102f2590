/**
 * Judges the gate of the stage at which each active exchange stands, or that holds it back from where its dates are by now, and
 * stores since when it has not been met.
 */
import type pg from 'pg';
import { factsOn } from './facts';
import { gateOf } from './rules/gates';
import { heldBy } from './rules/held';
import { GATE_FACTS, type FactsRow } from './sql/gate-facts';

/** The owner's connection, in no transaction: each batch is one of its own. */
type Owner = Pick<pg.ClientBase, 'query'>;

/** Exchanges read and written at a time. */
const BATCH = 500;

interface Place {
  organization_id: string;
  id: string;
}

const NEXT = `SELECT organization_id, id FROM exchanges
  WHERE status = 'active' AND (organization_id, id) > ($1, $2) ORDER BY organization_id, id LIMIT $3`;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Returns how many were judged, and for how many the answer changed. Stops between two batches when `signal` is aborted. */
export async function sweepGates(owner: Owner, now: Date, signal?: AbortSignal) {
  let last: Place = { organization_id: NOWHERE, id: NOWHERE };
  const swept = { judged: 0, changed: 0 };
  while (!signal?.aborted) {
    const { rows } = await owner.query<Place>(NEXT, [last.organization_id, last.id, BATCH]);
    const end = rows.at(-1);
    if (!end) break;
    last = end;
    for (const [organization, places] of byFirm(rows)) {
      swept.judged += places.length;
      swept.changed += await judge(owner, now, organization, places);
    }
  }
  return swept;
}

function byFirm(rows: readonly Place[]): Map<string, Place[]> {
  const firms = new Map<string, Place[]>();
  for (const row of rows) {
    const places = firms.get(row.organization_id);
    if (places) places.push(row);
    else firms.set(row.organization_id, [row]);
  }
  return firms;
}

async function judge(owner: Owner, now: Date, organization: string, places: Place[]): Promise<number> {
  const { rows } = await owner.query<FactsRow>(GATE_FACTS, [organization, places.map(({ id }) => id)]);
  const judged = rows.map(({ exchangeId, facts: stored }) => {
    const facts = factsOn(stored, now);
    const unmet = gateOf(facts.type, facts.stage, facts).missing.length > 0 || heldBy(facts) !== undefined;
    return { exchangeId, stage: facts.stage, unmet };
  });
  const written = await owner.query<{ written: number }>(
    'SELECT app.sweep_gates($1, $2, $3, $4, $5) AS written',
    [
      now,
      organization,
      judged.map(({ exchangeId }) => exchangeId),
      judged.map(({ stage }) => stage),
      judged.map(({ unmet }) => unmet),
    ],
  );
  return written.rows[0]?.written ?? 0;
}
