-- Why: two contacts that turn out to be one become one, without a reference lost, in one transaction.
-- Rule: all that points at the merged contact points at the kept one afterwards, but what is evidence and stays as it was written:
-- issued invoices, invoiced expenses, requests for funds that were approved or have ended. Those are shown through the pointer.
-- Someone twice on one file in one role keeps the part of the kept contact; the other part ends. Of means, gaps are filled; a
-- tax id of a kind moves when the kept contact has none. Refused: two sign-ins, two different tax ids of a kind. A coordinator
-- merges contacts that do not sign in and whose files are all theirs: a sign-in opens files, so an admin moves it.
-- A test holds this file to every foreign key of the catalogue (lib/contacts/merge-references.db.test.ts).
-- Locks: both contacts, in the order of their ids; then whatever is moved, and the exchanges that follow.
-- Undo: re-apply the previous version of this file. A merge itself is not undone; the event of it names both sides.

CREATE OR REPLACE FUNCTION app.hold_merge(kept contacts, merged contacts) RETURNS void LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    of_an_admin boolean := app.acting_role() = 'admin';
BEGIN
    IF kept.id = merged.id THEN
        PERFORM app.refuse('contacts_merge_two', 'a contact is not merged into itself');
    ELSIF kept.merged_into_id IS NOT NULL OR merged.merged_into_id IS NOT NULL THEN
        PERFORM app.refuse('contacts_merge_once', 'one of them was merged already');
    ELSIF kept.user_id IS NOT NULL AND merged.user_id IS NOT NULL THEN
        PERFORM app.refuse('contacts_merge_one_sign_in', 'both sign in');
    ELSIF NOT of_an_admin AND coalesce(kept.user_id, merged.user_id) IS NOT NULL THEN
        PERFORM app.refuse('contacts_merge_sign_in_by_admin', 'one of them signs in');
    ELSIF EXISTS (SELECT FROM tax_identifiers m JOIN tax_identifiers k USING (organization_id, kind)
        WHERE m.organization_id = merged.organization_id AND m.contact_id = merged.id AND k.contact_id = kept.id
          AND m.last_four <> k.last_four) THEN
        PERFORM app.refuse('contacts_merge_one_tax_id', 'both have a tax id of that kind');
    ELSIF NOT of_an_admin AND EXISTS (
        SELECT FROM (
            SELECT id FROM exchanges WHERE organization_id = merged.organization_id AND merged.id IN (client_id, intermediary_id)
            UNION SELECT exchange_id FROM exchange_participants WHERE organization_id = merged.organization_id AND participant_id = merged.id
            UNION SELECT exchange_id FROM tasks WHERE organization_id = merged.organization_id AND contact_id = merged.id
            UNION SELECT exchange_id FROM documents WHERE organization_id = merged.organization_id AND contact_id = merged.id
            UNION SELECT exchange_id FROM notes WHERE organization_id = merged.organization_id AND contact_id = merged.id
            UNION SELECT exchange_id FROM invoices WHERE organization_id = merged.organization_id AND contact_id = merged.id
            UNION SELECT exchange_id FROM expenses WHERE organization_id = merged.organization_id AND vendor_id = merged.id
            UNION SELECT exchange_id FROM disbursement_requests WHERE organization_id = merged.organization_id AND payee_id = merged.id
        ) files WHERE id IS NOT NULL AND NOT EXISTS (SELECT FROM exchange_access a
            WHERE a.organization_id = merged.organization_id AND a.user_id = app.uid() AND a.exchange_id = files.id)
    ) THEN
        PERFORM app.refuse('contacts_merge_own_files', 'the other contact is on files of colleagues');
    END IF;
END $$;

-- How many rows moved, by table and column, and how many parts on files ended.
CREATE OR REPLACE FUNCTION app.merge_contacts(kept_id uuid, merged_id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organization uuid := app.org();
    kept contacts;
    merged contacts;
    sign_in uuid;
    vendor_id text;
    reference record;
    moved bigint;
    told jsonb := '{}';
BEGIN
    PERFORM FROM contacts WHERE organization_id = organization AND id IN (kept_id, merged_id) ORDER BY id FOR UPDATE;
    SELECT * INTO STRICT kept FROM contacts WHERE organization_id = organization AND id = kept_id;
    SELECT * INTO STRICT merged FROM contacts WHERE organization_id = organization AND id = merged_id;
    PERFORM app.hold_merge(kept, merged);
    sign_in := coalesce(kept.user_id, merged.user_id);
    vendor_id := coalesce(kept.pp_id, merged.pp_id);

    -- What is unique in the firm leaves the one before it comes to the other; a relation between the two ends.
    UPDATE contacts SET user_id = NULL, pp_id = CASE WHEN pp_id = vendor_id THEN NULL ELSE pp_id END
    WHERE organization_id = organization AND id = merged_id;
    UPDATE contacts SET primary_contact_for = nullif(primary_contact_for, merged_id),
        assistant_contact_id = nullif(assistant_contact_id, merged_id)
    WHERE organization_id = organization AND id = kept_id AND merged_id IN (primary_contact_for, assistant_contact_id);

    UPDATE exchange_participants p SET left_at = greatest(now(), joined_at)
    WHERE p.organization_id = organization AND p.participant_id = merged_id AND p.left_at IS NULL
      AND EXISTS (SELECT FROM exchange_participants k WHERE k.organization_id = organization AND k.participant_id = kept_id
          AND k.exchange_id = p.exchange_id AND k.role = p.role AND k.left_at IS NULL);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved > 0 THEN told := told || jsonb_build_object('parts_ended', moved); END IF;

    UPDATE contact_finances k SET (credit_score, net_worth_estimate, investment_capacity, risk_tolerance) = ROW (
        coalesce(k.credit_score, m.credit_score), coalesce(k.net_worth_estimate, m.net_worth_estimate),
        coalesce(k.investment_capacity, m.investment_capacity), coalesce(k.risk_tolerance, m.risk_tolerance))
    FROM contact_finances m
    WHERE k.organization_id = organization AND k.contact_id = kept_id AND m.organization_id = organization AND m.contact_id = merged_id;

    -- A note that moves was not written anew (20_timestamps.sql).
    PERFORM set_config('app.sweeping', 'on', true);
    FOR reference IN SELECT * FROM (VALUES
        ('exchanges', 'client_id', 'true'),
        ('exchanges', 'intermediary_id', 'true'),
        ('exchange_participants', 'participant_id', 'true'),
        ('tasks', 'contact_id', 'true'),
        ('documents', 'contact_id', 'true'),
        ('notes', 'contact_id', 'true'),
        ('invoices', 'contact_id', $when$status = 'draft'$when$),
        ('expenses', 'vendor_id', 'NOT is_invoiced'),
        ('disbursement_requests', 'payee_id', $when$status NOT IN ('released', 'withdrawn') AND NOT EXISTS (
            SELECT FROM disbursement_approvals a WHERE a.organization_id = r.organization_id AND a.request_id = r.id)$when$),
        ('tax_identifiers', 'contact_id', $when$NOT EXISTS (SELECT FROM tax_identifiers k
            WHERE k.organization_id = r.organization_id AND k.contact_id = $1 AND k.kind = r.kind)$when$),
        ('contact_finances', 'contact_id', $when$NOT EXISTS (SELECT FROM contact_finances k
            WHERE k.organization_id = r.organization_id AND k.contact_id = $1)$when$),
        ('contacts', 'primary_contact_for', 'id <> $1'),
        ('contacts', 'assistant_contact_id', 'id <> $1'),
        ('contacts', 'merged_into_id', 'true')
    ) AS list (target, named, moves) LOOP
        EXECUTE format('UPDATE %I AS r SET %I = $1 WHERE r.organization_id = $2 AND r.%I = $3 AND %s',
            reference.target, reference.named, reference.named, reference.moves) USING kept_id, organization, merged_id;
        GET DIAGNOSTICS moved = ROW_COUNT;
        IF moved > 0 THEN
            told := told || jsonb_build_object(reference.target || '.' || reference.named, moved);
        END IF;
    END LOOP;
    PERFORM set_config('app.sweeping', '', true);

    -- Open work that waits for the contact waits for its sign-in, as when a contact gains one (40_access.sql).
    UPDATE tasks SET assigned_to = kept.user_id
    WHERE organization_id = organization AND contact_id = kept_id AND is_open AND assigned_to IS NULL AND kept.user_id IS NOT NULL;

    UPDATE contacts SET user_id = sign_in, pp_id = vendor_id,
        last_interaction_date = greatest(last_interaction_date, merged.last_interaction_date)
    WHERE organization_id = organization AND id = kept_id;
    UPDATE contacts SET merged_into_id = kept_id, merged_at = now() WHERE organization_id = organization AND id = merged_id;
    RETURN told;
END $$;

GRANT EXECUTE ON FUNCTION app.merge_contacts(uuid, uuid) TO peak_admin, peak_coordinator;
