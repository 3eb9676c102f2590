-- Why: entries are sealed in blocks, each hashed together with the one before, so that a change by whoever may disable a
-- trigger is found, and found where it is (npm run audit:verify). The worker seals every minute.
-- Rule: a block takes the entries of the transactions from where the last one ended up to the oldest that still runs: an id or
-- a clock would pass by whoever commits late. Blocks leave no gap, so an entry put in later falls into a block that does not
-- count it. A block ends between two transactions, at 10,000 entries or soon after.
-- Locks: an advisory one, so that one seals at a time; nothing that writers wait for. Undo: re-apply the previous version.

-- What is hashed of an entry: an array, so that no two entries have the same text (JSON as text in it, or its null would be
-- that of SQL); the moment in microseconds, so that the reader's time zone does not matter. lib/audit/sql/chain.ts says the same, on its own, to verify.
CREATE OR REPLACE FUNCTION app.audit_leaf(entry audit_logs) RETURNS bytea LANGUAGE sql STABLE
RETURN sha256(convert_to(jsonb_build_array(entry.organization_id, entry.id, entry.txid::text,
    (extract(epoch FROM entry.at) * 1000000)::bigint, entry.actor_id, entry.actor_role, entry.request_id, entry.kind,
    entry.table_name, entry.action, entry.row_id, entry.row_key::text, entry.exchange_id, entry.diff::text, entry.detail::text)::text, 'UTF8'));

CREATE OR REPLACE FUNCTION app.audit_block_hash(block audit_blocks) RETURNS bytea LANGUAGE sql STABLE
RETURN sha256(block.previous_hash || convert_to(jsonb_build_array(block.organization_id, block.number,
    block.from_txid::text, block.to_txid::text, block.entries, encode(block.root, 'hex'),
    (extract(epoch FROM block.sealed_at) * 1000000)::bigint)::text, 'UTF8'));

-- One block of one firm, of what lies below `horizon`; null when there is nothing to seal.
CREATE OR REPLACE FUNCTION app.seal_audit_block(organization uuid, horizon xid8) RETURNS audit_blocks LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    last audit_blocks;
    block audit_blocks;
BEGIN
    SELECT * INTO last FROM audit_blocks b WHERE b.organization_id = organization ORDER BY number DESC LIMIT 1;
    block.organization_id := organization;
    block.number := coalesce(last.number, 0) + 1;
    block.from_txid := coalesce(last.to_txid, '0');
    block.previous_hash := coalesce(last.hash, '');
    IF block.from_txid > pg_snapshot_xmax(pg_current_snapshot()) THEN
        RAISE EXCEPTION 'transaction ids went back: % was sealed, % is next', block.from_txid,
            pg_snapshot_xmax(pg_current_snapshot())
            USING HINT = 'The database was restored into another cluster: run npm run audit:resume.';
    END IF;
    block.to_txid := coalesce((SELECT (a.txid::text::numeric + 1)::text::xid8 FROM audit_logs a
        WHERE a.organization_id = organization AND a.txid >= block.from_txid AND a.txid < horizon
        ORDER BY a.txid OFFSET 9999 LIMIT 1), horizon);
    SELECT count(*), sha256(string_agg(app.audit_leaf(a), '' ORDER BY a.txid, a.id)) INTO block.entries, block.root
    FROM audit_logs a WHERE a.organization_id = organization AND a.txid >= block.from_txid AND a.txid < block.to_txid;
    IF block.entries = 0 THEN RETURN NULL; END IF;
    block.sealed_at := clock_timestamp();
    block.hash := app.audit_block_hash(block);
    INSERT INTO audit_blocks SELECT (block).*;
    RETURN block;
END $$;

-- Seals what is due of every firm, and returns the new blocks; none while another seals. `horizon` is for tests, which know
-- that nobody else writes to their database.
CREATE OR REPLACE FUNCTION app.seal_audit(horizon xid8 DEFAULT NULL) RETURNS SETOF audit_blocks LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    organization uuid;
    block audit_blocks;
BEGIN
    IF NOT pg_try_advisory_xact_lock(1032, 60) THEN RETURN; END IF;
    horizon := coalesce(horizon, pg_snapshot_xmin(pg_current_snapshot()));
    FOR organization IN SELECT id FROM organizations UNION ALL SELECT '00000000-0000-0000-0000-000000000000' LOOP
        LOOP
            block := app.seal_audit_block(organization, horizon);
            EXIT WHEN block.number IS NULL;
            RETURN NEXT block;
        END LOOP;
    END LOOP;
END $$;
