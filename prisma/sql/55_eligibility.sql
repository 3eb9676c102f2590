-- Why: whether an exchange may be taken on at all. Staff answer; what the answers mean is decided here and in
-- lib/workflow/rules/eligibility.ts, and a test holds the two together.
-- Rule: one blocking answer blocks (Reg. 1.1031(k)-1(k), IRC 1031(a) and (f), Rev. Proc. 2004-51). Who answered and when is told by
-- the database.
-- Locks: none beyond the row's own. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.eligibility_blocks(answers jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN answers @> ANY (ARRAY[
    '{"relationship": "agent"}', '{"relationship": "employee"}', '{"relationship": "attorney"}',
    '{"relationship": "accountant"}', '{"relationship": "investment_banker"}', '{"relationship": "real_estate_agent"}',
    '{"relatedToIntermediary": "yes"}', '{"firmAdvised": "yes"}', '{"sameTaxpayer": "no"}', '{"usRealProperty": "no"}',
    '{"heldFor": "personal"}', '{"heldFor": "sale"}', '{"parkedOwned": "yes"}']::jsonb[]);

CREATE OR REPLACE FUNCTION app.prepare_eligibility() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.blocked := app.eligibility_blocks(NEW.answers);
    IF TG_OP = 'INSERT' OR NEW.answers <> OLD.answers THEN
        NEW.answered_by := coalesce(app.uid(), NEW.answered_by);
        NEW.answered_at := now();
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT OR UPDATE ON exchange_eligibility
    FOR EACH ROW EXECUTE FUNCTION app.prepare_eligibility();

GRANT EXECUTE ON FUNCTION app.eligibility_blocks(jsonb) TO peak_admin, peak_coordinator;
