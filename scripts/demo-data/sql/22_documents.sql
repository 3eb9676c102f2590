-- Why: ten documents for each exchange, one in ten with a second version. The files themselves are not made.
-- Rule: what concerns money is for the firm, the rest for who takes part. Tags say to which closing a paper belongs. $1 and $2: the first and last exchange.
-- Locks: none. Undo: refill.

WITH made AS (
    INSERT INTO documents (organization_id, id, exchange_id, title, kind, folder, access_level, signed_on, current_version, tags,
        archived_at, created_at, updated_at, created_by)
    SELECT organization_id, demo.id(at, x, 110), exchange_id, kinds.title || ' ' || address, kinds.kind::document_kind_enum, kinds.folder,
        kinds.level::access_level_enum, CASE WHEN kinds.kind IN ('agreement', 'assignment', 'notice') THEN at::date END,
        CASE WHEN demo.roll(x, 111) < 0.1 THEN 2 ELSE 1 END,
        
        array_remove(ARRAY[kinds.of, CASE WHEN demo.roll(x, 112) < 0.1 THEN 'reviewed' END], NULL),
        CASE WHEN demo.roll(x, 113) < 0.02 THEN closing END, at, at,
        CASE WHEN demo.roll(x, 114) < 0.2 THEN coalesce(client_user, staff_id) ELSE staff_id END
    FROM (
        SELECT e.organization_id, e.id AS exchange_id, e.address, e.staff_id, e.client_user, e.closing, d, e.n * 100 + d AS x,
            date_trunc('milliseconds', demo.between(e.opened + interval '10 minutes', e.closing, (d - demo.roll(e.n * 100 + d, 115)) / 10)) AS at
        FROM demo.exchanges e, generate_series(1, 10) AS d WHERE e.n BETWEEN $1 AND $2 OFFSET 0
    ) drawn
    JOIN (VALUES (1, 'identity', 'relinquished', 'Proof of identity', 'Intake', 'full'),
        (2, 'agreement', 'relinquished', 'Exchange agreement', 'Agreements', 'standard'),
        (3, 'assignment', 'relinquished', 'Assignment of contract', 'Agreements', 'standard'),
        (4, 'notice', 'relinquished', 'Notice to the parties', 'Agreements', 'standard'),
        (5, 'closing_statement', 'relinquished', 'Closing statement', 'Closing', 'limited'),
        (6, 'correspondence', NULL, 'Letter about', 'Letters', 'limited'),
        (7, 'identification', 'replacement', 'Identification letter', 'Identification', 'standard'),
        (8, 'invoice', NULL, 'Invoice of the title company', 'Billing', 'full'),
        (9, 'closing_statement', 'replacement', 'Replacement closing statement', 'Closing', 'limited'),
        (10, 'tax_form', NULL, 'Form 8824 worksheet', 'Tax', 'full')
    ) AS kinds (d, kind, of, title, folder, level) USING (d)
    RETURNING organization_id, id, title, current_version, created_at, created_by
)
INSERT INTO document_versions (organization_id, id, document_id, version, file_name, media_type, byte_size, sha256, storage_key,
    created_at, uploaded_by)
SELECT organization_id, demo.id(at, hashtextextended(id::text, v), 116), id, v, title || '.pdf', 'application/pdf',
    20000 + abs(hashtextextended(id::text, v) % 4000000), sha256(convert_to(id::text || v, 'UTF8')), organization_id || '/' || id || '/' || v, at, created_by
FROM (SELECT made.*, v, created_at + (v - 1) * interval '3 seconds' AS at FROM made, generate_series(1, current_version) AS v) versions;
