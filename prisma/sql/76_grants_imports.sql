-- Why: what each role may do to lists that are being imported.
-- Rule: see 70_grants.sql. Staff only; a row's cells stay as the file had them, and nobody of a firm removes rows: the worker
-- does, after 30 days.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON import_runs, import_rows, import_mappings TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, id, kind, state, file_name, file_size, headers, records),
    UPDATE (state, mapping, duplicates, counts, problem, finished_at) ON import_runs TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, run_id, record, line, cells), UPDATE (lane, state, findings, subject_id)
    ON import_rows TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, kind, fingerprint, mapping), UPDATE (mapping) ON import_mappings TO peak_admin, peak_coordinator;
