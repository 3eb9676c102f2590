-- Why: exchange funds that reach the taxpayer too early end the exchange (Reg. 1.1031(k)-1(g)(6)), so the database itself refuses to
-- let them go. lib/disbursements/rules has the same gate with its reasons in words, and lib/disbursements/gate.db.test.ts
-- holds the two together over random files.
-- Rule: acquire by the earliest end, refund only after the latest: an extension that nobody recorded must never release money
-- early. A day has begun when it has begun for the first of the parties, and is over when it is over for the last.
-- Locks: none. Undo: re-apply the previous version of this file.

-- Today where it is still earliest, and where it is latest, among the exchange, the taxpayer, buyers and sellers.
CREATE OR REPLACE FUNCTION app.days_of_parties(e exchanges, at timestamptz, OUT first_day date, OUT last_day date)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT min((at AT TIME ZONE zone)::date), max((at AT TIME ZONE zone)::date) FROM (
        SELECT e.time_zone AS zone
        UNION ALL SELECT c.timezone FROM contacts c
        WHERE c.organization_id = e.organization_id AND (c.id = e.client_id OR c.id IN (
            SELECT p.participant_id FROM exchange_participants p
            WHERE p.organization_id = e.organization_id AND p.exchange_id = e.id AND p.left_at IS NULL
              AND p.role IN ('client', 'buyer', 'seller')))) zones
$$;

-- Where the identification period ends; a simultaneous exchange keeps no deadline, and the statute counts all the same.
CREATE OR REPLACE FUNCTION app.identification_ends(e exchanges) RETURNS date LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
    SELECT coalesce(e.identification_deadline, e.transfer_date + 45)
$$;

-- The last day to acquire: the earliest end that may apply.
CREATE OR REPLACE FUNCTION app.acquire_by(e exchanges) RETURNS date LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN e.transfer_date IS NOT NULL THEN least(coalesce(e.exchange_deadline, e.transfer_date), e.parking_deadline) END
$$;

-- The latest end that may apply: day 180 as approved disaster postponements move it, at most by a year, for an extension that
-- nobody recorded lifts the limit of the return; or the end on file, when it is later.
CREATE OR REPLACE FUNCTION app.latest_end(e exchanges) RETURNS date LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp AS $$
DECLARE
    ends date := e.transfer_date + 180;
    postponed deadline_postponements;
BEGIN
    FOR postponed IN SELECT * FROM deadline_postponements
        WHERE organization_id = e.organization_id AND exchange_id = e.id AND status = 'approved' ORDER BY disaster_on LOOP
        ends := least((e.transfer_date + 180 + interval '1 year')::date, CASE
            WHEN postponed.rule = 'section_6' AND ends BETWEEN postponed.window_from AND postponed.postponed_to
                THEN postponed.postponed_to
            WHEN postponed.rule = 'section_17' AND e.transfer_date <= postponed.disaster_on AND ends >= postponed.disaster_on
                THEN greatest(ends + 120, postponed.postponed_to)
            ELSE ends END);
    END LOOP;
    RETURN greatest(ends, e.exchange_deadline);
END $$;

-- The day after which the exchange is over whatever was recorded: the latest end, or the return date that ended it, once the
-- taxpayer has signed after it that no extension was filed.
CREATE OR REPLACE FUNCTION app.refund_after(e exchanges) RETURNS date LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN e.exchange_deadline < app.latest_end(e) AND e.no_extension_signed_on > e.exchange_deadline
        THEN e.exchange_deadline ELSE app.latest_end(e) END
$$;

-- Whether this assignment or notice is of the purchase: by its tag, and without one when it was signed after the sale, whose own
-- are signed before. Also in lib/workflow/rules/documents (belongsTo), which names the tags in the same order.
CREATE OR REPLACE FUNCTION app.is_of_replacement(tags text[], signed_on date, transferred_on date) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN 'relinquished' = ANY (tags) THEN false WHEN 'replacement' = ANY (tags) THEN true
        WHEN 'parking' = ANY (tags) THEN false ELSE coalesce(signed_on > transferred_on, false) END
$$;

-- Whether a name that was typed is that of the person, however it is spelled: letters only, without accents, points and
-- apostrophes, all words of the person's name in any order. lib/disbursements/rules/same-name.ts decides the same.
CREATE OR REPLACE FUNCTION app.words_of_name(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$
    SELECT array_remove(regexp_split_to_array(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f.''\u2019`]', '', 'g')
        COLLATE pg_c_utf8), '[^[:alpha:]]+'), '')
$$;

CREATE OR REPLACE FUNCTION app.names_person(typed text, person text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN app.words_of_name(person) = '{}' THEN lower(btrim(typed)) = lower(btrim(person))
        ELSE app.words_of_name(typed) @> app.words_of_name(person) END
$$;

-- What keeps these funds from going where they are asked for; null when nothing does. Approvals and calls back come on top.
CREATE OR REPLACE FUNCTION app.release_blocked(r disbursement_requests, at timestamptz) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    file exchanges;
    today record;
    standing integer;
    received integer;
BEGIN
    SELECT * INTO file FROM exchanges WHERE organization_id = r.organization_id AND id = r.exchange_id;
    IF file.transfer_date IS NULL THEN RETURN 'no_transfer'; END IF;
    today := app.days_of_parties(file, at);
    IF r.purpose = 'refund' THEN
        IF today.first_day <= app.identification_ends(file) THEN RETURN 'period_open'; END IF;
        IF EXISTS (SELECT FROM deadline_postponements WHERE organization_id = r.organization_id AND exchange_id = r.exchange_id
            AND status = 'proposed') THEN RETURN 'postponement_proposed'; END IF;
        -- A lost property that was identified stays identified: only a signed writing inside the period takes it back. One that
        -- is only proposed counts when it closes inside the period by its date: it may have been received.
        SELECT count(*), count(*) FILTER (WHERE status IN ('acquired', 'transferred')) INTO standing, received
        FROM exchange_properties WHERE organization_id = r.organization_id AND exchange_id = r.exchange_id AND side = 'replacement'
          AND (status NOT IN ('proposed', 'revoked', 'lost') OR status = 'lost' AND identified_on IS NOT NULL
              OR status = 'proposed' AND transferred_on <= app.identification_ends(file));
        IF r.ground = 'nothing_identified' AND standing > 0 THEN RETURN 'identified'; END IF;
        IF r.ground = 'all_received' AND standing = 0 THEN RETURN 'none_identified'; END IF;
        IF r.ground = 'all_received' AND received < standing THEN RETURN 'not_received'; END IF;
        IF r.ground = 'contingency' AND btrim(coalesce(r.contingency, '')) = '' THEN RETURN 'contingency_unwritten'; END IF;
        IF r.ground = 'period_over' AND today.first_day <= app.refund_after(file) THEN RETURN 'exchange_running'; END IF;
    ELSE
        IF EXISTS (SELECT FROM contacts c WHERE c.organization_id = r.organization_id AND c.id = file.client_id
            AND (c.id = r.payee_id OR app.names_person(r.payee_name, c.display_name)))
            THEN RETURN 'to_taxpayer'; END IF;
    END IF;
    IF r.purpose = 'expense' AND btrim(coalesce(r.evidence, '')) = '' THEN RETURN 'item_unnamed'; END IF;
    IF r.purpose = 'replacement' THEN
        IF NOT EXISTS (SELECT FROM exchange_properties WHERE organization_id = r.organization_id AND id = r.property_id
            AND exchange_id = r.exchange_id AND side = 'replacement') THEN RETURN 'property_missing'; END IF;
        IF NOT EXISTS (SELECT FROM exchange_properties p WHERE p.organization_id = r.organization_id AND p.id = r.property_id
            AND p.status NOT IN ('revoked', 'lost') AND (p.transferred_on <= app.identification_ends(file)
                    -- A planned closing identifies nothing once the period is over: by then it was received, or it was not.
                    AND (today.last_day <= app.identification_ends(file) OR p.status IN ('acquired', 'transferred'))
                OR p.status <> 'proposed' AND p.identified_on <= app.identification_ends(file)
                OR p.status = 'identified' AND p.identified_on IS NULL)) THEN RETURN 'not_identified'; END IF;
        IF today.last_day > app.acquire_by(file) THEN RETURN 'exchange_over'; END IF;
        IF NOT EXISTS (SELECT FROM documents d WHERE d.organization_id = r.organization_id AND d.exchange_id = r.exchange_id
            AND d.kind = 'assignment' AND d.archived_at IS NULL AND d.signed_on <= today.first_day
            AND app.is_of_replacement(d.tags, d.signed_on, file.transfer_date)) THEN
            RETURN 'assignment_missing';
        END IF;
        IF NOT EXISTS (SELECT FROM documents d WHERE d.organization_id = r.organization_id AND d.exchange_id = r.exchange_id
            AND d.kind = 'notice' AND d.archived_at IS NULL AND d.signed_on <= today.first_day
            AND app.is_of_replacement(d.tags, d.signed_on, file.transfer_date)) THEN
            RETURN 'notice_missing';
        END IF;
    END IF;
    IF EXISTS (SELECT FROM exchange_finances f WHERE f.organization_id = r.organization_id AND f.exchange_id = r.exchange_id
        AND f.proceeds < r.amount + (SELECT coalesce(sum(amount), 0) FROM disbursement_requests o
            WHERE o.organization_id = r.organization_id AND o.exchange_id = r.exchange_id AND o.status = 'released'
              AND o.id <> r.id)) THEN RETURN 'beyond_funds'; END IF;
    IF NOT EXISTS (SELECT FROM exchange_finances f WHERE f.organization_id = r.organization_id AND f.exchange_id = r.exchange_id
        AND f.proceeds IS NOT NULL) THEN RETURN 'funds_unknown'; END IF;
    RETURN NULL;
END $$;

-- Whether the payment was confirmed by telephone: of the calls that reached somebody, the last one says so.
CREATE OR REPLACE FUNCTION app.called_back(call_back jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT call ->> 'outcome' = 'confirmed' FROM jsonb_array_elements(call_back) WITH ORDINALITY AS calls (call, place)
        WHERE call ->> 'outcome' <> 'not_reached' ORDER BY place DESC LIMIT 1), false)
$$;

-- Refuses by the name of what is in the way. Each name is written out for the catalogue test.
CREATE OR REPLACE FUNCTION app.hold_to_gate(r disbursement_requests) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    blocked text;
BEGIN
    -- What is counted stays as it is until this is decided: properties and other releases lock the exchange as well.
    PERFORM app.lock_exchanges(r.organization_id, ARRAY[r.exchange_id]);
    blocked := app.release_blocked(r, now());
    CASE blocked
        WHEN 'no_transfer' THEN PERFORM app.refuse('disbursement_requests_no_transfer', blocked);
        WHEN 'period_open' THEN PERFORM app.refuse('disbursement_requests_period_open', blocked);
        WHEN 'postponement_proposed' THEN PERFORM app.refuse('disbursement_requests_postponement_proposed', blocked);
        WHEN 'identified' THEN PERFORM app.refuse('disbursement_requests_identified', blocked);
        WHEN 'none_identified' THEN PERFORM app.refuse('disbursement_requests_none_identified', blocked);
        WHEN 'not_received' THEN PERFORM app.refuse('disbursement_requests_not_received', blocked);
        WHEN 'exchange_running' THEN PERFORM app.refuse('disbursement_requests_exchange_running', blocked);
        WHEN 'to_taxpayer' THEN PERFORM app.refuse('disbursement_requests_to_taxpayer', blocked);
        WHEN 'property_missing' THEN PERFORM app.refuse('disbursement_requests_property_missing', blocked);
        WHEN 'not_identified' THEN PERFORM app.refuse('disbursement_requests_not_identified', blocked);
        WHEN 'exchange_over' THEN PERFORM app.refuse('disbursement_requests_exchange_over', blocked);
        WHEN 'assignment_missing' THEN PERFORM app.refuse('disbursement_requests_assignment_missing', blocked);
        WHEN 'notice_missing' THEN PERFORM app.refuse('disbursement_requests_notice_missing', blocked);
        WHEN 'beyond_funds' THEN PERFORM app.refuse('disbursement_requests_beyond_funds', blocked);
        WHEN 'funds_unknown' THEN
            -- The last to be looked at: what came in may be entered until the release.
            IF r.status = 'released' THEN PERFORM app.refuse('disbursement_requests_funds_unknown', blocked); END IF;
        -- A contingency without words and an expense without its item have their constraints.
        ELSE NULL;
    END CASE;
END $$;

-- Calls are only added, each to a number of the people on file: never one that came with the request.
CREATE OR REPLACE FUNCTION app.hold_calls(r disbursement_requests, former jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT app.only_adds(former, r.call_back) THEN
        PERFORM app.refuse('disbursement_requests_calls_stay', 'a call that was logged stays in the log');
    END IF;
    IF EXISTS (SELECT FROM jsonb_array_elements(r.call_back) WITH ORDINALITY AS calls (call, place)
        WHERE place > jsonb_array_length(former) AND (
            coalesce(call ->> 'outcome', '') NOT IN ('confirmed', 'not_reached', 'not_confirmed')
            OR app.uid() IS NOT NULL AND call ->> 'calledBy' IS DISTINCT FROM app.uid()::text
            OR NOT EXISTS (SELECT FROM contacts c JOIN exchanges e ON e.organization_id = c.organization_id AND e.id = r.exchange_id
                WHERE c.organization_id = r.organization_id AND c.id::text = call ->> 'contactId'
                  AND call ->> 'number' IN (c.phone_primary, c.phone_mobile, c.phone_work, c.phone_home)
                  AND (c.id IN (e.client_id, r.payee_id) OR EXISTS (SELECT FROM exchange_participants p
                      WHERE p.organization_id = c.organization_id AND p.exchange_id = r.exchange_id
                        AND p.participant_id = c.id AND p.left_at IS NULL))))) THEN
        PERFORM app.refuse('disbursement_requests_number_on_file', 'the number is not that of a person on this file');
    END IF;
END $$;

-- What the taxpayer signed was signed by today: a day ahead would end the exchange unsigned.
-- Repairs and imports by the owner are held to nothing.
CREATE OR REPLACE FUNCTION app.hold_no_extension() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF current_setting('role') <> 'none' AND NEW.no_extension_signed_on > (now() AT TIME ZONE NEW.time_zone)::date THEN
        PERFORM app.refuse('exchanges_no_extension_not_ahead', format('signed on %s', NEW.no_extension_signed_on));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_no_extension AFTER INSERT OR UPDATE OF no_extension_signed_on ON exchanges
    FOR EACH ROW WHEN (NEW.no_extension_signed_on IS NOT NULL) EXECUTE FUNCTION app.hold_no_extension();
