-- Why: a value of a custom field fits what the firm has said of the field: its kind, its choices, whether it must be there.
-- Rule: only what changes is looked at, so keys that were there before their definitions stay as long as nobody touches them, and
-- may be taken away. A key nobody has defined, or whose field is retired, takes no new value. Members are held; the owner, who
-- imports and repairs, is not. Once a field has a value its kind stays.
-- Locks: FOR SHARE on the definitions of the keys that change, so that a kind does not change under a value being written.
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.custom_value_fits(kind custom_field_kind_enum, choices jsonb, value jsonb) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT coalesce(CASE kind
        WHEN 'text' THEN jsonb_typeof(value) = 'string' AND value #>> '{}' ~ '\S' AND length(value #>> '{}') <= 500
        WHEN 'number' THEN jsonb_typeof(value) = 'number' AND abs((value #>> '{}')::numeric) < 1e15
        WHEN 'money' THEN jsonb_typeof(value) = 'string' AND value #>> '{}' ~ '^-?(0|[1-9][0-9]{0,12})\.[0-9]{2}$'
        WHEN 'date' THEN jsonb_typeof(value) = 'string' AND value #>> '{}' ~ '^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$'
            AND pg_input_is_valid(value #>> '{}', 'date')
        WHEN 'choice' THEN jsonb_typeof(value) = 'string' AND EXISTS (SELECT FROM jsonb_array_elements(choices) AS c (choice)
            WHERE choice ->> 'name' = value #>> '{}' AND (choice ->> 'active')::boolean)
        WHEN 'checkbox' THEN jsonb_typeof(value) = 'boolean'
    END, false)
$$;

-- TG_ARGV: the entity, then the column.
CREATE OR REPLACE FUNCTION app.hold_custom_fields() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    former jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) -> TG_ARGV[1] ELSE '{}' END;
    latter jsonb := to_jsonb(NEW) -> TG_ARGV[1];
    field text;
    definition custom_field_definitions;
BEGIN
    FOR field IN SELECT k FROM jsonb_object_keys(former || latter) AS k
        WHERE former -> k IS DISTINCT FROM latter -> k ORDER BY k
    LOOP
        SELECT * INTO definition FROM custom_field_definitions
        WHERE organization_id = NEW.organization_id AND entity = TG_ARGV[0]::custom_field_entity_enum AND key = field FOR SHARE;
        IF NOT latter ? field THEN
            IF definition.is_required AND definition.is_active THEN
                PERFORM app.refuse('custom_fields_required', format('%s must be there', field));
            END IF;
        ELSIF definition.id IS NULL OR NOT definition.is_active THEN
            PERFORM app.refuse('custom_fields_known', format('no field in use is called %s', field));
        ELSIF NOT app.custom_value_fits(definition.kind, definition.choices, latter -> field) THEN
            PERFORM app.refuse('custom_fields_fit', format('%s does not fit a field of kind %s', field, definition.kind));
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

DO $$
DECLARE
    target record;
BEGIN
    FOR target IN SELECT * FROM (VALUES
        ('exchanges', 'exchange', 'custom_fields'), ('contacts', 'contact', 'custom_field_values')) AS t (name, entity, fields)
    LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER hold_custom_fields_new AFTER INSERT ON %I FOR EACH ROW
            WHEN (NEW.%I <> ''{}'' AND current_setting(''role'') <> ''none'')
            EXECUTE FUNCTION app.hold_custom_fields(%L, %L)', target.name, target.fields, target.entity, target.fields);
        EXECUTE format('CREATE OR REPLACE TRIGGER hold_custom_fields AFTER UPDATE OF %2$I ON %1$I FOR EACH ROW
            WHEN (NEW.%2$I IS DISTINCT FROM OLD.%2$I AND current_setting(''role'') <> ''none'')
            EXECUTE FUNCTION app.hold_custom_fields(%3$L, %2$L)', target.name, target.fields, target.entity);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION app.hold_field_kind() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM exchanges WHERE NEW.entity = 'exchange'
            AND organization_id = NEW.organization_id AND custom_fields ? NEW.key)
        OR EXISTS (SELECT FROM contacts WHERE NEW.entity = 'contact'
            AND organization_id = NEW.organization_id AND custom_field_values ? NEW.key) THEN
        PERFORM app.refuse('custom_field_definitions_kind_stays', format('%s has values', NEW.key));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_field_kind AFTER UPDATE OF kind ON custom_field_definitions
    FOR EACH ROW WHEN (NEW.kind <> OLD.kind) EXECUTE FUNCTION app.hold_field_kind();
