-- Why: a refund names the event that unlocks the funds (Reg. 1.1031(k)-1(g)(6)), a closing-statement item names itself ((g)(7)), and
-- the return date ends an exchange for refunds only once the taxpayer has signed that no extension was filed.
-- Locks: ACCESS EXCLUSIVE on disbursement_requests and exchanges while their rows are checked once. No refund was asked for
-- before: nothing in the product could. Undo: ALTER TABLE ... DROP COLUMN.

CREATE TYPE refund_ground_enum AS ENUM ('nothing_identified', 'all_received', 'contingency', 'period_over');

ALTER TABLE disbursement_requests
    ADD COLUMN ground refund_ground_enum,
    ADD COLUMN contingency TEXT,
    ADD COLUMN evidence TEXT;
ALTER TABLE disbursement_requests
    ADD CONSTRAINT disbursement_requests_ground_given CHECK ((purpose = 'refund') = (ground IS NOT NULL)),
    ADD CONSTRAINT disbursement_requests_contingency_written CHECK (
        (ground IS NOT DISTINCT FROM 'contingency') = (btrim(coalesce(contingency, '')) <> '')),
    ADD CONSTRAINT disbursement_requests_evidence_given CHECK (
        btrim(coalesce(evidence, '')) <> '' OR NOT (purpose = 'expense' OR ground IS NOT DISTINCT FROM 'contingency'));

ALTER TABLE exchanges ADD COLUMN no_extension_signed_on DATE;
ALTER TABLE exchanges
    ADD CONSTRAINT exchanges_no_extension_or_timely CHECK (NOT (extension_timely AND no_extension_signed_on IS NOT NULL));
