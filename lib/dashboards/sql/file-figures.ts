import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Money } from '@/lib/shared/money';
import type { Month } from '../rules/periods';
import { coordinatedBy, instant, timelineOfCard } from './fragments';

/** Counts of files of one coordinator. */
export interface FileFigures {
  coordinatorId: string | null;
  coordinator: string | null;
  active: number;
  /** Active with the worst clock overdue or urgent. */
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
  before: Month;
  coordinatorId?: string;
}

/**
 * The figures of the files per coordinator, in one pass over the cards that can count in any of them. Opening is read off
 * the id, whose time it is.
 */
export function fileFigures(scope: Scope, { now, before, coordinatorId }: Choice): Promise<FileFigures[]> {
  const opened = ({ from, to }: Month) =>
    Prisma.sql`c.exchange_id >= (SELECT app.uuid_floor(${instant(from)})) AND c.exchange_id < (SELECT app.uuid_floor(${instant(to)}))`;
  const completed = ({ from, to }: Month) =>
    Prisma.sql`c.status = 'completed' AND c.closed_at >= ${instant(from)} AND c.closed_at < ${instant(to)}`;
  return scope.db.$queryRaw<FileFigures[]>`
    WITH figures AS (
      SELECT c.organization_id, c.coordinator_id,
        count(*) FILTER (WHERE c.status = 'active')::integer AS "active",
        count(*) FILTER (WHERE c.status = 'active' AND ${timelineOfCard(scope)} IN ('overdue', 'urgent'))::integer AS "atRisk",
        count(*) FILTER (WHERE ${opened(now)})::integer AS "openedNow",
        count(*) FILTER (WHERE ${opened(before)})::integer AS "openedBefore",
        count(*) FILTER (WHERE ${completed(now)})::integer AS "completedNow",
        count(*) FILTER (WHERE ${completed(before)})::integer AS "completedBefore",
        coalesce(sum(f.exchange_value), 0)::numeric(20, 2)::text AS "valueAtStake"
      FROM exchange_cards c
      LEFT JOIN exchange_finances f
        ON c.status = 'active' AND f.organization_id = c.organization_id AND f.exchange_id = c.exchange_id
      WHERE (c.status = 'active' OR c.exchange_id >= (SELECT app.uuid_floor(${instant(before.from)}))
          OR c.closed_at >= ${instant(before.from)})
        ${coordinatedBy(coordinatorId)}
      GROUP BY c.organization_id, c.coordinator_id
    )
    SELECT figures.coordinator_id AS "coordinatorId", u.display_name AS "coordinator",
      "active", "atRisk", "openedNow", "openedBefore", "completedNow", "completedBefore", "valueAtStake"
    FROM figures LEFT JOIN users u ON u.id = figures.coordinator_id
    ORDER BY u.display_name NULLS LAST, figures.coordinator_id`;
}
