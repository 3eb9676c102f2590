-- Why: a vendor's record is told apart from its earlier form by the hash of what was sent.
-- Rule: the hash is that of the JSON as PostgreSQL writes it; whatever a writer gives is written over.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.hash_external_record() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    NEW.content_hash := sha256(convert_to(NEW.raw::text, 'UTF8'));
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hash BEFORE INSERT OR UPDATE ON external_records
    FOR EACH ROW EXECUTE FUNCTION app.hash_external_record();
