/** What is stored of risk and urgency beside what the rules in TypeScript say on a day; written without the functions in SQL. */
import type pg from 'pg';
import { clocksOf, type ClockFacts } from '@/lib/exchanges/rules/clocks';
import { riskOf, type Risk } from '@/lib/exchanges/rules/risk';
import { riskFactsOf, type RiskRow } from '@/lib/exchanges/rules/risk-facts';
import { calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { urgency } from '@/lib/tasks/rules/urgency';
import type { Priority, TaskStatus } from '@/lib/tasks/rules/values';

interface StoredRisk extends Risk {
  on: CalendarDate | null;
  /** On the card. */
  card: string;
}

type ExchangeFacts = RiskRow & ClockFacts & { id: string; timeZone: string; stored: StoredRisk };

async function exchanges(client: pg.ClientBase, now: Date): Promise<ExchangeFacts[]> {
  const today = `($1::timestamptz AT TIME ZONE e.time_zone)::date`;
  const own = (table: string) =>
    `FROM ${table} x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id`;
  const { rows } = await client.query<ExchangeFacts>(
    `SELECT e.id, e.status, e.stage, e.time_zone AS "timeZone", e.transfer_date::text AS "transferDate",
       e.identification_deadline::text AS "identificationDeadline", e.exchange_deadline::text AS "exchangeDeadline",
       e.parking_identification_deadline::text AS "parkingIdentificationDeadline", e.parking_deadline::text AS "parkingDeadline",
       e.extension_timely AS "extensionRecorded", e.gate_unmet_since::text AS "gateUnmetSince",
       (SELECT coalesce(round(100.0 * count(*) FILTER (WHERE x.status = 'completed')
          / nullif(count(*) FILTER (WHERE x.status <> 'cancelled'), 0)), 0)::int ${own('tasks')}) AS "completionPercentage",
       (SELECT count(*)::int ${own('tasks')} AND x.status IN ('pending', 'in_progress', 'blocked') AND x.due_on < ${today}) AS "overdueTasks",
       (SELECT count(*)::int ${own('exchange_properties')} AND x.side = 'replacement'
          AND x.status IN ('identified', 'under_contract', 'parked', 'acquired', 'transferred')) AS "identifiedCount",
       (coalesce((SELECT max(x.sent_at) ${own('messages')} AND NOT x.is_addressed AND x.sender_id IN (
            SELECT user_id FROM memberships m WHERE m.organization_id = e.organization_id AND m.role IN ('admin', 'coordinator'))),
          e.created_at) AT TIME ZONE e.time_zone)::date::text AS "clientHeardOn",
       jsonb_build_object('level', e.risk_level, 'reasons', e.risk_reasons, 'on', e.risk_assessed_on,
         'card', (SELECT risk_level ${own('exchange_cards')})) AS stored
     FROM exchanges e ORDER BY e.id`,
    [now],
  );
  return rows;
}

/** Exchanges whose stored risk is not what the rules say on the day of `now`; empty when all is as it should be. */
export async function wrongRisks(client: pg.ClientBase, now: Date) {
  return (await exchanges(client, now)).flatMap((row) => {
    const today = calendarDateIn(row.timeZone, now);
    const { level, reasons } = riskOf(riskFactsOf(row, clocksOf(row, today).clocks, today));
    const told = JSON.stringify([level, level, reasons.map(inOrder)]);
    const kept = JSON.stringify([row.stored.level, row.stored.card, row.stored.reasons.map(inOrder)]);
    return told === kept ? [] : [{ id: row.id, told, kept }];
  });
}

const inOrder = ({ level, code, message }: Risk['reasons'][number]) => [level, code, message];

interface TaskRow {
  id: string;
  priority: Priority;
  status: TaskStatus;
  dueOn: CalendarDate | null;
  timeZone: string;
  stored: number;
}

/** Tasks whose stored score is not that of the day of `now`. */
export async function wrongUrgencies(client: pg.ClientBase, now: Date) {
  const { rows } = await client.query<TaskRow>(
    `SELECT t.id, t.priority, t.status, t.due_on::text AS "dueOn", coalesce(e.time_zone, o.time_zone) AS "timeZone",
       t.urgency_score AS stored
     FROM tasks t JOIN organizations o ON o.id = t.organization_id
     LEFT JOIN exchanges e ON e.organization_id = t.organization_id AND e.id = t.exchange_id`,
  );
  return rows.filter((task) => urgency(task, calendarDateIn(task.timeZone, now)) !== task.stored);
}
