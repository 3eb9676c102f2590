-- Why: the policy files that follow are the whole truth about their tables: each first takes down what stood, so that a
-- policy renamed or removed in a file does not live on in the database.
-- Rule: each policy file begins with CALL app.begin_policies and names every table that it is about.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of the file.

CREATE OR REPLACE PROCEDURE app.begin_policies(VARIADIC tables text[]) LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    standing record;
    target text;
BEGIN
    FOREACH target IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
        FOR standing IN SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = target LOOP
            EXECUTE format('DROP POLICY %I ON %I', standing.policyname, target);
        END LOOP;
    END LOOP;
END $$;
