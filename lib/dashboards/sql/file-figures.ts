import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { Money } from '@/lib/shared/money';
import type { Month, MonthBefore } from '../rules/periods';
import { instant } from './fragments';

/** Counts of files of one coordinator. */
export interface FileFigures {
  coordinatorId: string | null;
  coordinator: string | null;
  active: number;
  /** Active, of high or critical risk. */
  atRisk: number;
  openedNow: number;
  openedBefore: number;
  completedNow: number;
  completedBefore: number;
  /** Sum of exchange_value over active files. */
  valueAtStake: Money;
}

interface Choice {
  now: Month;
  before: MonthBefore;
}

/**
 * The figures of the files per coordinator. Each kind walks the index that fits it and joins nothing, so that no row can
 * count twice: the value is looked up per active file. Opening is read off the id, whose time it is.
 */
export function fileFigures(scope: Scope, { now, before }: Choice): Read<FileFigures> {
  return reading(Prisma.sql`
    WITH counts AS (
      SELECT c.coordinator_id, count(*) AS active,
        count(*) FILTER (WHERE c.risk_level IN ('high', 'critical')) AS at_risk,
        sum((SELECT f.exchange_value FROM exchange_finances f
          WHERE f.organization_id = c.organization_id AND f.exchange_id = c.exchange_id)) AS value,
        0 AS opened_now, 0 AS opened_before, 0 AS completed_now, 0 AS completed_before
      FROM exchange_cards c WHERE c.status = 'active' GROUP BY c.coordinator_id
      UNION ALL
      SELECT c.coordinator_id, 0, 0, 0,
        count(*) FILTER (WHERE c.exchange_id >= (SELECT app.uuid_floor(${instant(now.from)}))),
        count(*) FILTER (WHERE c.exchange_id < (SELECT app.uuid_floor(${instant(before.to)}))), 0, 0
      FROM exchange_cards c
      WHERE c.exchange_id >= (SELECT app.uuid_floor(${instant(before.from)}))
        AND c.exchange_id < (SELECT app.uuid_floor(${instant(now.to)})) GROUP BY c.coordinator_id
      UNION ALL
      SELECT c.coordinator_id, 0, 0, 0, 0, 0,
        count(*) FILTER (WHERE c.closed_at >= ${instant(now.from)}), count(*) FILTER (WHERE c.closed_at < ${instant(before.to)})
      FROM exchange_cards c
      WHERE c.status = 'completed' AND c.closed_at >= ${instant(before.from)} AND c.closed_at < ${instant(now.to)}
      GROUP BY c.coordinator_id
    ), figures AS (
      SELECT coordinator_id, sum(active)::integer AS "active", sum(at_risk)::integer AS "atRisk",
        sum(opened_now)::integer AS "openedNow", sum(opened_before)::integer AS "openedBefore",
        sum(completed_now)::integer AS "completedNow", sum(completed_before)::integer AS "completedBefore",
        coalesce(sum(value), 0)::numeric(20, 2)::text AS "valueAtStake"
      FROM counts GROUP BY coordinator_id
    )
    SELECT figures.coordinator_id AS "coordinatorId", u.display_name AS "coordinator",
      "active", "atRisk", "openedNow", "openedBefore", "completedNow", "completedBefore", "valueAtStake"
    FROM figures LEFT JOIN users u ON u.id = figures.coordinator_id
    ORDER BY u.display_name NULLS LAST, figures.coordinator_id`);
}
