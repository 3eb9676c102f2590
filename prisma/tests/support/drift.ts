/** Rows where derived data differs from a plain recomputation over the truth; written without the functions that keep it. */
import type pg from 'pg';
import { recordQuestions } from './record-drift';

type Row = Record<string, unknown>;

/** What stands in one of the two and not in the other. */
const difference = (truth: string, kept: string) =>
  `(SELECT 'missing' AS drift, * FROM (${truth} EXCEPT ${kept}) a) UNION ALL (SELECT 'left over', * FROM (${kept} EXCEPT ${truth}) b)`;

const copied = `exchange_number, name, exchange_type, status, stage, priority, risk_level, client_id, coordinator_id, time_zone,
  transfer_date, identification_deadline, exchange_deadline, parking_identification_deadline, parking_deadline,
  completion_percentage, closed_at`;
const counted =
  'tasks_total, tasks_completed, tasks_open, participant_count, properties_relinquished, properties_replacement';

const countOf = (table: string, condition = 'true') =>
  `(SELECT count(*)::int FROM ${table} x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id AND ${condition})`;
const standing = `x.status NOT IN ('lost', 'revoked')`;

const cards = difference(
  `SELECT organization_id, id, ${copied},
      app.next_deadline(status, stage, identification_deadline, exchange_deadline, parking_identification_deadline, parking_deadline),
      ${countOf('tasks')}, ${countOf('tasks', `x.status = 'completed'`)},
      ${countOf('tasks', `x.status IN ('pending', 'in_progress', 'blocked')`)},
      ${countOf('exchange_participants', 'x.left_at IS NULL')},
      ${countOf('exchange_properties', `x.side = 'relinquished' AND ${standing}`)},
      ${countOf('exchange_properties', `x.side = 'replacement' AND ${standing}`)}
   FROM exchanges e`,
  `SELECT organization_id, exchange_id, ${copied}, next_deadline, ${counted} FROM exchange_cards`,
);

const sumOf = (condition: string) =>
  `(SELECT sum(f.value) FROM exchange_properties x JOIN property_finances f
      ON f.organization_id = x.organization_id AND f.property_id = x.id
    WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id AND ${condition})`;

const finances = difference(
  `SELECT organization_id, id, ${sumOf(`x.side = 'relinquished' AND ${standing}`)},
      ${sumOf(`x.side = 'replacement' AND x.status IN ('under_contract', 'parked', 'acquired', 'transferred')`)}
   FROM exchanges e`,
  `SELECT organization_id, exchange_id, relinquished_property_value, replacement_property_value FROM exchange_finances`,
);

const completion = `SELECT id, completion_percentage FROM exchanges e WHERE completion_percentage IS DISTINCT FROM
  coalesce(round(100.0 * ${countOf('tasks', `x.status = 'completed'`)} / nullif(${countOf('tasks', `x.status <> 'cancelled'`)}, 0)), 0)`;

const access = difference(
  `SELECT organization_id, user_id, exchange_id, via, document_level FROM app.exchange_access_truth`,
  `SELECT organization_id, user_id, exchange_id, via, document_level FROM exchange_access`,
);

const participants = `SELECT p.id, p.user_id FROM exchange_participants p
  JOIN contacts c ON c.organization_id = p.organization_id AND c.id = p.participant_id
  WHERE p.user_id IS DISTINCT FROM c.user_id`;

const propertyMoney = `SELECT f.property_id FROM property_finances f
  JOIN exchange_properties p ON p.organization_id = f.organization_id AND p.id = f.property_id
  WHERE f.exchange_id <> p.exchange_id`;

/** Empty when everything derived is as it should be. */
export async function drift(client: pg.ClientBase): Promise<Row[]> {
  const found: Row[] = [];
  for (const question of [
    cards,
    finances,
    completion,
    access,
    participants,
    propertyMoney,
    ...recordQuestions,
  ]) {
    found.push(...(await client.query<Row>(question)).rows);
  }
  return found;
}
