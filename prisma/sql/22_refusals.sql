-- Why: what looks at more than one row, or at the row before, cannot be a CHECK. A trigger refuses it the same way: with the
-- code of a check, and a name that lib/platform/database/constraints/raised.ts turns into a sentence.
-- Rule: triggers that refuse are AFTER triggers, so that the row's own checks speak first. Each name is written out at the
-- call, where a catalogue test finds it.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.refuse(rule text, what text) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'refused by "%": %', rule, what USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

GRANT EXECUTE ON FUNCTION app.refuse(text, text)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
