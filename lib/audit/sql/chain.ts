/**
 * The blocks of one firm beside what the log holds today. What is hashed is said here once more, apart from
 * prisma/sql/62_audit_seal.sql: whoever changed an entry may have changed a function of the database too. For the same reason
 * tables are named with their schema, and the caller sets the search_path to pg_catalog alone.
 */
import type pg from 'pg';

export interface ChainBlock {
  number: number;
  fromTxid: string;
  toTxid: string;
  sealedAt: Date;
  entries: number;
  root: string;
  previousHash: string;
  hash: string;
  /** The hash of the block as it stands. */
  ownHash: string;
  /** What the log holds between the two transactions. */
  foundEntries: number;
  foundRoot: string;
}

const LEAF = `sha256(convert_to(jsonb_build_array(a.organization_id, a.id, a.txid::text,
  (extract(epoch FROM a.at) * 1000000)::bigint, a.actor_id, a.actor_role, a.request_id, a.kind,
  a.table_name, a.action, a.row_id, a.row_key::text, a.exchange_id, a.diff::text, a.detail::text)::text, 'UTF8'))`;

const BLOCKS = `
  SELECT b.number, b.from_txid::text AS "fromTxid", b.to_txid::text AS "toTxid", b.sealed_at AS "sealedAt", b.entries,
    encode(b.root, 'hex') AS root, encode(b.previous_hash, 'hex') AS "previousHash", encode(b.hash, 'hex') AS hash,
    encode(sha256(b.previous_hash || convert_to(jsonb_build_array(b.organization_id, b.number, b.from_txid::text,
      b.to_txid::text, b.entries, encode(b.root, 'hex'), (extract(epoch FROM b.sealed_at) * 1000000)::bigint)::text, 'UTF8')),
      'hex') AS "ownHash",
    found.entries AS "foundEntries", encode(found.root, 'hex') AS "foundRoot"
  FROM public.audit_blocks b
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS entries, sha256(string_agg(${LEAF}, '' ORDER BY a.txid, a.id)) AS root
    FROM public.audit_logs a
    WHERE a.organization_id = $1 AND a.txid >= b.from_txid AND a.txid < b.to_txid) AS found
  WHERE b.organization_id = $1 AND b.number >= $2
  ORDER BY b.number LIMIT 200`;

/** Block by block, however long the chain is. */
export async function* chainOf(client: pg.ClientBase, organization: string): AsyncGenerator<ChainBlock> {
  let from = -(2 ** 31);
  for (;;) {
    const { rows } = await client.query<ChainBlock>(BLOCKS, [organization, from]);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    from = last.number + 1;
  }
}

export interface Tail {
  /** Entries after the last block, not sealed yet. */
  unsealed: number;
  /** Since when the oldest of them waits. */
  since: Date | null;
  /** Of these, entries of a transaction that has not even begun. */
  impossible: number;
}

export async function tailOf(client: pg.ClientBase, organization: string, sealedTo: string): Promise<Tail> {
  const { rows } = await client.query<Tail>(
    `SELECT count(*)::integer AS unsealed, min(at) AS since,
        (count(*) FILTER (WHERE txid >= pg_snapshot_xmax(pg_current_snapshot())
          AND txid IS DISTINCT FROM pg_current_xact_id_if_assigned()))::integer AS impossible
     FROM public.audit_logs WHERE organization_id = $1 AND txid >= $2::xid8`,
    [organization, sealedTo],
  );
  return rows[0]!;
}
