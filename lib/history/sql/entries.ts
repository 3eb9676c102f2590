import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Cursor, HistoryFilter } from '../filter';
import type { Entry } from '../rules/entry';

/**
 * The latest entries of the audit about an exchange, and of the last transaction among them all the others, so that what
 * happened together stays together. What the role may not read is not there.
 */
export function entries(
  scope: Scope,
  exchangeId: string,
  filter: HistoryFilter,
  limit: number,
  before?: Cursor,
): Promise<Entry[]> {
  const conditions = [
    Prisma.sql`a.organization_id = ${scope.member.organizationId}::uuid AND a.exchange_id = ${exchangeId}::uuid`,
    ...(filter.actorId === 'system' ? [Prisma.sql`a.actor_id IS NULL`] : []),
    ...(filter.actorId && filter.actorId !== 'system'
      ? [Prisma.sql`a.actor_id = ${filter.actorId}::uuid`]
      : []),
    ...(filter.rowId ? [Prisma.sql`a.row_id = ${filter.rowId}::uuid`] : []),
    ...(filter.places ? [placed(filter.places)] : []),
  ];
  const where = Prisma.join(conditions, ' AND ');
  const older = before
    ? Prisma.sql`AND a.id < ${before.id}::uuid AND a.txid <> ${before.transaction}::text::xid8`
    : Prisma.empty;
  return scope.db.$queryRaw<Entry[]>(Prisma.sql`
    WITH page AS (
      SELECT a.* FROM audit_logs a WHERE ${where} ${older} ORDER BY a.id DESC LIMIT ${limit}
    ), last AS (
      SELECT id, txid FROM page ORDER BY id LIMIT 1
    ), whole AS (
      SELECT * FROM page
      UNION ALL
      SELECT a.* FROM audit_logs a, last WHERE ${where} AND a.txid = last.txid AND a.id < last.id
    )
    SELECT id, txid::text AS transaction, at, actor_id AS "actorId", actor_role AS "actorRole", kind, table_name AS "table",
      action, coalesce(row_id, (row_key ->> 'property_id')::uuid) AS "rowId", diff, detail,
      (SELECT number FROM audit_blocks b WHERE b.organization_id = whole.organization_id AND b.to_txid > whole.txid
        ORDER BY b.to_txid LIMIT 1) AS block, ${reason} AS reason
    FROM whole ORDER BY id DESC`);
}

/** Why a stage was taken back, which the exchange itself does not keep; of a hold or an end its own column tells. */
const reason = Prisma.sql`
  CASE WHEN table_name = 'exchanges' AND diff ? 'stage' AND NOT diff ? 'status_reason' THEN (
    SELECT c.reason FROM exchange_stage_changes c
    WHERE c.organization_id = whole.organization_id AND c.exchange_id = whole.exchange_id
      AND c.from_stage::text = diff #>> '{stage,0}' AND c.to_stage::text = diff #>> '{stage,1}' AND c.changed_at <= whole.at
    ORDER BY c.changed_at DESC LIMIT 1) END`;

/** Changes of one of the tables, or of one of the columns of the exchange. */
function placed({ tables, columns }: NonNullable<HistoryFilter['places']>) {
  return columns.length > 0
    ? Prisma.sql`(a.table_name = ANY (${tables}) OR (a.table_name = 'exchanges' AND a.diff ?| ${columns}))`
    : Prisma.sql`a.table_name = ANY (${tables})`;
}
