-- Why: what is worked out from a row and a day rather than counted, computed anew: risk, urgency and hashes. See 59_drift.sql.
-- Rule: risk is compared as of the day it was weighed on, so that a sweep that is late is no drift. A task does not say of which
-- day its urgency is, and it only grows: of one with a due date it may be that of any day up to today.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.drift_of_scores()
RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'exchanges.risk', e.organization_id, e.id, app.differences(
        jsonb_build_object('risk_level', e.risk_level, 'risk_reasons', e.risk_reasons),
        jsonb_build_object('risk_level', app.risk_level(truth.reasons), 'risk_reasons', truth.reasons))
    FROM exchanges e
    CROSS JOIN LATERAL (SELECT app.risk_of(e, e.risk_assessed_on) AS reasons OFFSET 0) truth
    WHERE (e.risk_assessed_on IS NOT NULL OR e.status <> 'active')
      AND (e.risk_level, e.risk_reasons) IS DISTINCT FROM (app.risk_level(truth.reasons), truth.reasons)
    UNION ALL
    SELECT 'tasks.urgency_score', t.organization_id, t.id,
        jsonb_build_object('urgency_score', jsonb_build_array(t.urgency_score, truth.today))
    FROM tasks t
    -- Today where it is latest on earth, or the day around which data were made, if that is to come; and, for `ever`, a day on
    -- which nothing presses yet.
    CROSS JOIN (
        SELECT greatest((now() AT TIME ZONE 'Pacific/Kiritimati')::date, max(risk_assessed_on)) AS latest FROM exchanges
    ) at
    CROSS JOIN LATERAL (SELECT app.urgency(t.priority, t.status, t.due_on, at.latest) AS today,
        app.urgency(t.priority, t.status, t.due_on, t.due_on - 31) AS ever) truth
    WHERE t.urgency_score NOT BETWEEN truth.ever AND truth.today
    UNION ALL
    SELECT 'external_records.content_hash', r.organization_id, r.id,
        jsonb_build_object('content_hash', jsonb_build_array(encode(r.content_hash, 'hex'), encode(truth.hash, 'hex')))
    FROM external_records r
    CROSS JOIN LATERAL (SELECT sha256(convert_to(r.raw::text, 'UTF8')) AS hash) truth
    WHERE r.content_hash <> truth.hash
$$;
