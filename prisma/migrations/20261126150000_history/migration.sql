-- Why: the history of a file names the block that seals each entry: the first one that ends behind the entry's transaction.
-- Locks: SHARE on audit_blocks, which the worker writes once a minute. Undo: drop the index.

CREATE INDEX audit_blocks_organization_id_to_txid_idx ON audit_blocks(organization_id, to_txid);
