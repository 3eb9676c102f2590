-- Why: risk and urgency depend on today. They are stored, so that lists can filter and sort by them, and kept here at every
-- write that they depend on; what changes only because a day has passed is swept up every hour (lib/exchanges/sweep.ts).
-- Rule: today is that of the exchange's zone, or of the firm's for a task without exchange. Nothing is written that stays as it
-- is; the card follows the exchange (35_exchanges.sql). An exchange weighs itself as it is written, what belongs to it asks
-- for that only when it can matter: a task while its due date has come, a message after weeks of silence.
-- Locks: the exchanges concerned, in the order of their ids; weighed after the lock (see 40_access.sql). The sweep passes by
-- what others hold. Undo: re-apply the previous version of this file.

-- The reasons of an exchange as it is, on a day.
CREATE OR REPLACE FUNCTION app.risk_of(e exchanges, today date) RETURNS jsonb LANGUAGE sql STABLE
SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
    SELECT CASE WHEN e.status <> 'active' THEN '[]'::jsonb ELSE app.risk_reasons(
        e.status, e.stage, e.transfer_date, e.identification_deadline, e.exchange_deadline, e.parking_identification_deadline,
        e.parking_deadline, e.completion_percentage,
        (SELECT count(*)::integer FROM tasks t WHERE t.organization_id = e.organization_id AND t.exchange_id = e.id
            AND t.is_open AND t.due_on < today),
        (SELECT count(*)::integer FROM exchange_properties p WHERE p.organization_id = e.organization_id
            AND p.exchange_id = e.id AND p.side = 'replacement' AND p.status NOT IN ('proposed', 'revoked', 'lost')),
        e.extension_timely,
        (coalesce((SELECT client_messaged_at FROM exchange_cards c WHERE c.organization_id = e.organization_id
            AND c.exchange_id = e.id), uuid_extract_timestamp(e.id)) AT TIME ZONE e.time_zone)::date,
        e.gate_unmet_since, today) END
$$;

CREATE OR REPLACE FUNCTION app.weigh_exchange() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- A zone that is none is refused by its constraint, with a sentence.
    IF TG_OP = 'INSERT' OR NEW.time_zone <> OLD.time_zone THEN
        IF NOT app.is_time_zone(NEW.time_zone) THEN RETURN NEW; END IF;
    END IF;
    NEW.risk_assessed_on := (now() AT TIME ZONE NEW.time_zone)::date;
    NEW.risk_reasons := app.risk_of(NEW, NEW.risk_assessed_on);
    NEW.risk_level := app.risk_level(NEW.risk_reasons);
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER weigh_insert BEFORE INSERT ON exchanges FOR EACH ROW EXECUTE FUNCTION app.weigh_exchange();
CREATE OR REPLACE TRIGGER weigh_update BEFORE UPDATE ON exchanges FOR EACH ROW WHEN (
    (NEW.status, NEW.stage, NEW.time_zone, NEW.transfer_date, NEW.identification_deadline, NEW.exchange_deadline,
     NEW.parking_identification_deadline, NEW.parking_deadline, NEW.extension_timely, NEW.completion_percentage, NEW.gate_unmet_since)
    IS DISTINCT FROM
    (OLD.status, OLD.stage, OLD.time_zone, OLD.transfer_date, OLD.identification_deadline, OLD.exchange_deadline,
     OLD.parking_identification_deadline, OLD.parking_deadline, OLD.extension_timely, OLD.completion_percentage, OLD.gate_unmet_since))
    EXECUTE FUNCTION app.weigh_exchange();

-- Weighs exchanges for what belongs to them. Returns how many were written.
CREATE OR REPLACE FUNCTION app.assess_risk(organization uuid, exchange_ids uuid[], at timestamptz DEFAULT now()) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    written integer;
BEGIN
    PERFORM FROM exchanges WHERE organization_id = organization AND id = ANY (exchange_ids)
    ORDER BY id FOR NO KEY UPDATE;

    UPDATE exchanges e SET risk_reasons = weighed.reasons, risk_level = app.risk_level(weighed.reasons),
        risk_assessed_on = weighed.today
    FROM (
        SELECT x.id, here.today, app.risk_of(x, here.today) AS reasons
        FROM exchanges x, LATERAL (SELECT (at AT TIME ZONE x.time_zone)::date AS today) here
        WHERE x.organization_id = organization AND x.id = ANY (exchange_ids)
    ) weighed
    WHERE e.organization_id = organization AND e.id = weighed.id AND e.id = ANY (exchange_ids)
      AND (e.risk_reasons, e.risk_assessed_on) IS DISTINCT FROM (weighed.reasons, weighed.today);
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END $$;

-- Only a task that is or was overdue moves the risk beyond what the completion percentage does.
CREATE OR REPLACE FUNCTION app.overdue_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    -- Today where it is latest on earth.
    today date := (now() AT TIME ZONE 'Pacific/Kiritimati')::date;
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM app.assess_risk(organization_id, array_agg(DISTINCT exchange_id)) FROM new_rows
        WHERE exchange_id IS NOT NULL AND is_open AND due_on < today GROUP BY organization_id;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM app.assess_risk(organization_id, array_agg(DISTINCT exchange_id)) FROM old_rows
        WHERE exchange_id IS NOT NULL AND is_open AND due_on < today GROUP BY organization_id;
    ELSE
        PERFORM app.assess_risk(organization_id, array_agg(DISTINCT moved.exchange_id)) FROM (
            SELECT n.organization_id, unnest(ARRAY[n.exchange_id, o.exchange_id]) AS exchange_id
            FROM new_rows n JOIN old_rows o USING (organization_id, id)
            WHERE (n.is_open, n.due_on, n.exchange_id) IS DISTINCT FROM (o.is_open, o.due_on, o.exchange_id)
              AND (n.is_open AND n.due_on < today OR o.is_open AND o.due_on < today)
        ) moved WHERE moved.exchange_id IS NOT NULL GROUP BY organization_id;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER risk_insert AFTER INSERT ON tasks REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.overdue_changed();
CREATE OR REPLACE TRIGGER risk_update AFTER UPDATE ON tasks REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.overdue_changed();
CREATE OR REPLACE TRIGGER risk_delete AFTER DELETE ON tasks REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.overdue_changed();

CREATE OR REPLACE FUNCTION app.identified_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM app.assess_risk(organization_id, array_agg(DISTINCT exchange_id)) FROM new_rows
        WHERE side = 'replacement' GROUP BY organization_id;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM app.assess_risk(organization_id, array_agg(DISTINCT exchange_id)) FROM old_rows
        WHERE side = 'replacement' GROUP BY organization_id;
    ELSE
        PERFORM app.assess_risk(organization_id, array_agg(DISTINCT exchange_id)) FROM (
            SELECT n.organization_id, unnest(ARRAY[n.exchange_id, o.exchange_id]) AS exchange_id
            FROM new_rows n JOIN old_rows o USING (organization_id, id)
            WHERE (n.side, n.status, n.exchange_id) IS DISTINCT FROM (o.side, o.status, o.exchange_id)
        ) moved GROUP BY organization_id;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER risk_insert AFTER INSERT ON exchange_properties REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.identified_changed();
CREATE OR REPLACE TRIGGER risk_update AFTER UPDATE ON exchange_properties
    REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.identified_changed();
CREATE OR REPLACE TRIGGER risk_delete AFTER DELETE ON exchange_properties REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.identified_changed();

CREATE OR REPLACE FUNCTION app.silence_broken() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.assess_risk(NEW.organization_id, ARRAY[NEW.exchange_id]);
    RETURN NULL;
END $$;

-- Silence is a reason after 21 days: a message that follows another sooner changes nothing, and costs nothing here.
CREATE OR REPLACE TRIGGER risk_message AFTER UPDATE OF client_messaged_at ON exchange_cards FOR EACH ROW WHEN (
    NEW.client_messaged_at IS DISTINCT FROM OLD.client_messaged_at
    AND (OLD.client_messaged_at IS NULL OR NEW.client_messaged_at IS NULL
        OR least(OLD.client_messaged_at, NEW.client_messaged_at) < now() - interval '19 days'))
    EXECUTE FUNCTION app.silence_broken();

CREATE OR REPLACE FUNCTION app.today_of_task(organization uuid, exchange uuid, at timestamptz) RETURNS date
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT (at AT TIME ZONE coalesce(
        (SELECT time_zone FROM exchange_cards WHERE organization_id = organization AND exchange_id = exchange),
        (SELECT time_zone FROM organizations WHERE id = organization)))::date
$$;

CREATE OR REPLACE FUNCTION app.weigh_task() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date;
BEGIN
    IF NEW.due_on IS NOT NULL AND NEW.status NOT IN ('completed', 'cancelled') THEN
        today := app.today_of_task(NEW.organization_id, NEW.exchange_id, now());
    END IF;
    NEW.urgency_score := app.urgency(NEW.priority, NEW.status, NEW.due_on, today);
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER weigh_insert BEFORE INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION app.weigh_task();
CREATE OR REPLACE TRIGGER weigh_update BEFORE UPDATE ON tasks FOR EACH ROW WHEN (
    (NEW.priority, NEW.status, NEW.due_on, NEW.exchange_id) IS DISTINCT FROM (OLD.priority, OLD.status, OLD.due_on, OLD.exchange_id))
    EXECUTE FUNCTION app.weigh_task();

-- Another zone is another today for every open task. Tasks come before their exchange in the order of locks, and here the
-- exchange is held already: a task that somebody is writing is passed by, and left to the sweep.
CREATE OR REPLACE FUNCTION app.zone_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE NEW.time_zone)::date;
BEGIN
    UPDATE tasks SET urgency_score = app.urgency(priority, status, due_on, today)
    WHERE organization_id = NEW.organization_id AND id = ANY (ARRAY(
        SELECT id FROM tasks WHERE organization_id = NEW.organization_id AND exchange_id = NEW.id AND is_open
          AND urgency_score <> app.urgency(priority, status, due_on, today)
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER zone_changed AFTER UPDATE OF time_zone ON exchanges
    FOR EACH ROW WHEN (NEW.time_zone <> OLD.time_zone) EXECUTE FUNCTION app.zone_changed();
