-- Why: what triggers keep is only as good as the triggers. app.drift() computes everything derived anew, plainly and as a whole,
-- and returns a row for each place where what is kept says otherwise; a job asks it every day, and there must be none.
-- Rule: every value that triggers count, sum or copy is asked here; not moments (updated_at, closed_at, completed_at), which
-- nothing else tells, what was given once (numbers, places in a conversation), and the words of the search.
-- What the two say is told as {"column": [kept, truth]}.
-- Locks: none; one snapshot, so that writers at work make no difference. It reads whole tables: minutes for 100,000 exchanges.
-- Only the owner may call it. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.differences(kept jsonb, truth jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT jsonb_object_agg(coalesce(k.key, t.key), jsonb_build_array(k.value, t.value))
    FROM jsonb_each(coalesce(kept, '{}')) k
    FULL JOIN jsonb_each(coalesce(truth, '{}')) t ON t.key = k.key
    WHERE k.value IS DISTINCT FROM t.value
$$;

CREATE OR REPLACE FUNCTION app.drift() RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT * FROM app.drift_of_cards();
    RETURN QUERY SELECT * FROM app.drift_of_finances();
    RETURN QUERY SELECT * FROM app.drift_of_people();
    RETURN QUERY SELECT * FROM app.drift_of_messages();
    RETURN QUERY SELECT * FROM app.drift_of_records();
    RETURN QUERY SELECT * FROM app.drift_of_scores();
    RETURN QUERY SELECT * FROM app.drift_of_search();
END $$;
