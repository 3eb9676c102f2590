import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Money } from '@/lib/shared/money';

export interface ExchangeFigures {
  active: number;
  /** Sum of the exchange values of active exchanges. */
  valueAtStake: Money;
  /** Completed tasks with a due date, and those of them done on or before it. */
  dueCompleted: number;
  onTime: number;
  invoiced: Money;
  outstanding: Money;
  profit: Money;
}

/** Over the exchanges of the firm, or those that one member coordinates; as of the last refresh. */
export async function exchangeFigures(scope: Scope, coordinatorId?: string): Promise<ExchangeFigures> {
  const mine = coordinatorId ? Prisma.sql`WHERE coordinator_id = ${coordinatorId}::uuid` : Prisma.empty;
  const [figures] = await scope.db.$queryRaw<ExchangeFigures[]>`
    SELECT count(*) FILTER (WHERE status = 'active')::integer AS "active",
      coalesce(sum(exchange_value) FILTER (WHERE status = 'active'), 0)::numeric(20, 2)::text AS "valueAtStake",
      coalesce(sum(due_completed_tasks), 0)::integer AS "dueCompleted", coalesce(sum(on_time_tasks), 0)::integer AS "onTime",
      coalesce(sum(total_invoiced), 0)::numeric(20, 2)::text AS "invoiced",
      coalesce(sum(outstanding_amount), 0)::numeric(20, 2)::text AS "outstanding",
      coalesce(sum(profit), 0)::numeric(20, 2)::text AS "profit"
    FROM app.exchange_analytics(${scope.now.toISOString()}::timestamptz) ${mine}`;
  return figures!;
}
