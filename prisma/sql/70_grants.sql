-- Why: what each role may do to a table at all, and which columns it may read; policies then choose the rows. Columns that
-- only staff may read (internal notes, scores, vendor data, rules) are withheld from clients, third parties and agencies
-- here, so that no policy has to be trusted with them. Nobody may delete: records of an exchange are kept.
-- Rule: everything is revoked first, so this file and the 7x_grants after it are the whole truth. docs/permissions.md shows it
-- as a table. Columns that triggers derive, or whose default says who did it, are granted to nobody for writing.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM peak_app, peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT USAGE ON SCHEMA public TO peak_app, peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
-- REVOKE ON ALL TABLES does not take back rights on single columns.
DO $$
DECLARE
    granted record;
BEGIN
    FOR granted IN
        SELECT DISTINCT c.oid::regclass AS relation, a.attname, r.rolname
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid, aclexplode(a.attacl) acl JOIN pg_roles r ON r.oid = acl.grantee
        WHERE c.relnamespace = 'public'::regnamespace AND r.rolname LIKE 'peak\_%'
    LOOP
        EXECUTE format('REVOKE ALL (%I) ON %s FROM %I', granted.attname, granted.relation, granted.rolname);
    END LOOP;
END $$;

-- Grants the right on every column of the table but those withheld and generated ones.
CREATE OR REPLACE PROCEDURE app.grant_all_but(permission text, target text, withheld text[], VARIADIC grantees text[])
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    EXECUTE format('GRANT %s (%s) ON %I TO %s', permission,
        (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
         WHERE attrelid = target::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> ALL (withheld)),
        target, array_to_string(grantees, ', '));
END $$;

-- Staff
GRANT SELECT ON organizations, users, sessions, memberships, contacts, contact_finances, tax_identifiers, exchanges,
    exchange_finances, exchange_numbers, exchange_cards, exchange_participants, agency_assignments, exchange_access,
    exchange_properties, property_finances, task_templates, tasks, domain_events TO peak_admin, peak_coordinator;
-- A contact's sign-in opens files to a person, so only an admin names it: a coordinator could otherwise call any client's
-- contact their own. That it was merged into another, and when, app.merge_contacts says.
CALL app.grant_all_but('INSERT', 'contacts', '{merged_into_id,merged_at}', 'peak_admin');
GRANT INSERT (organization_id, id, first_name, last_name, company, email, phone_primary, phone_mobile, phone_work,
    phone_home, phone_fax, address_line1, address_line2, city, state, zip_code, country, latitude, longitude, contact_type,
    industry, title, primary_contact_for, assistant_contact_id, referral_source, relationship_strength,
    preferred_contact_method, communication_preferences, timezone, language, pp_id, account_ref_id, account_ref_name,
    is_primary_contact, custom_field_values, pp_synced_at, tags, notes, importance_score, last_interaction_date,
    importance_reason, next_followup_date, created_at, updated_at, created_by, updated_by) ON contacts TO peak_coordinator;
CALL app.grant_all_but('UPDATE', 'contacts', '{organization_id,id,created_at,created_by,merged_into_id,merged_at}', 'peak_admin');
CALL app.grant_all_but('UPDATE', 'contacts', '{organization_id,id,user_id,created_at,updated_at,created_by,merged_into_id,merged_at}',
    'peak_coordinator');
-- Who coordinates a file is an admin's choice: whoever takes part in one could otherwise take it from its coordinator. How
-- far the work is follows from its tasks, the risk from dates and tasks, the day of its end from its status, and all of them
-- from nothing else. A number is brought along by an import, which an admin runs, and stays.
CALL app.grant_all_but('INSERT', 'exchanges', '{exchange_number,completion_percentage,risk_level,risk_reasons,risk_assessed_on,
    gate_unmet_since,closed_at,updated_by}', 'peak_admin', 'peak_coordinator');
GRANT INSERT (exchange_number) ON exchanges TO peak_admin;
CALL app.grant_all_but('UPDATE', 'exchanges', '{organization_id,id,exchange_number,coordinator_id,completion_percentage,risk_level,
    risk_reasons,risk_assessed_on,gate_unmet_since,closed_at,created_by,updated_by}', 'peak_admin', 'peak_coordinator');
GRANT UPDATE (coordinator_id) ON exchanges TO peak_admin;
CALL app.grant_all_but('INSERT', 'tasks', '{urgency_score,completed_at,next_notice_on}', 'peak_admin', 'peak_coordinator');
CALL app.grant_all_but('UPDATE', 'tasks', '{organization_id,id,urgency_score,completed_at,next_notice_on,created_at,created_by}',
    'peak_admin', 'peak_coordinator');
-- What a row is, whose it is and since when stays as it was made: another row is made instead.
GRANT INSERT ON contact_finances, tax_identifiers, exchange_participants, exchange_properties, property_finances
    TO peak_admin, peak_coordinator;
DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY['contact_finances', 'tax_identifiers', 'exchange_participants', 'exchange_properties',
        'property_finances']
    LOOP
        CALL app.grant_all_but('UPDATE', target,
            '{organization_id,id,exchange_id,contact_id,participant_id,property_id,side,created_at,created_by}',
            'peak_admin', 'peak_coordinator');
    END LOOP;
END $$;
-- The values are sums over the properties, what was invoiced, paid and spent over invoices and expenses.
GRANT UPDATE (cash_boot, mortgage_boot, financing_amount, proceeds, proceeds_bank, estimated_fees, actual_fees, pp_billing_info)
    ON exchange_finances TO peak_admin, peak_coordinator;
GRANT INSERT ON task_templates, agency_assignments TO peak_admin;
CALL app.grant_all_but('UPDATE', 'task_templates', '{organization_id,id,created_at}', 'peak_admin');
CALL app.grant_all_but('UPDATE', 'agency_assignments', '{organization_id,id,created_at,created_by}', 'peak_admin');
-- What each task waits for, and what waits for it, as far as the reader sees both.
GRANT SELECT ON task_links TO peak_admin, peak_coordinator;

-- Clients, third parties, agencies: the firm, and the people they work with
GRANT SELECT (id, name, slug, time_zone, phone, email, website) ON organizations TO peak_client, peak_third_party, peak_agency;
GRANT SELECT (organization_id, user_id, role, is_active) ON memberships TO peak_client, peak_third_party, peak_agency;
GRANT SELECT (id, email, first_name, last_name, display_name, phone_primary) ON users TO peak_client, peak_third_party;
GRANT SELECT (id, first_name, last_name, display_name) ON users TO peak_agency;
GRANT SELECT ON sessions, exchange_access TO peak_client, peak_third_party, peak_agency;
GRANT SELECT (organization_id, id, user_id, first_name, last_name, company, display_name, title, contact_type, email,
    phone_primary, phone_mobile, phone_work) ON contacts TO peak_client, peak_third_party;
GRANT SELECT (organization_id, id, user_id, first_name, last_name, company, display_name, contact_type) ON contacts TO peak_agency;
GRANT SELECT ON agency_assignments TO peak_agency;

-- Exchanges: the timeline with what explains its dates for all three, progress and reasons for the taxpayer only
GRANT SELECT (organization_id, id, created_at, exchange_number, exchange_type, client_id, coordinator_id,
    primary_attorney_id, time_zone, transfer_date, identification_deadline, exchange_deadline, parked_side,
    parking_started_on, parking_agreement_deadline, parking_identification_deadline, parking_deadline, status, stage, closed_at,
    taxpayer_type, tax_return_due_on, extension_filed_on, extended_due_on, return_filed_on)
    ON exchanges TO peak_client, peak_third_party, peak_agency;
-- The usual name of a file carries the address of its property, so it is for who may see properties.
GRANT SELECT (name, agreement_signed_on, status_reason, completion_percentage) ON exchanges TO peak_client;
GRANT SELECT (organization_id, exchange_id, exchange_number, exchange_type, status, stage, client_id, coordinator_id,
    time_zone, transfer_date, identification_deadline, exchange_deadline, parking_identification_deadline, parking_deadline,
    next_deadline, closed_at, updated_at, shared_message_count)
    ON exchange_cards TO peak_client, peak_third_party, peak_agency;
GRANT SELECT (name, completion_percentage, properties_relinquished, properties_replacement) ON exchange_cards TO peak_client;
GRANT SELECT ON property_finances TO peak_client;
GRANT SELECT (organization_id, exchange_id, relinquished_property_value, replacement_property_value, exchange_value, cash_boot,
    mortgage_boot, financing_amount, proceeds, invoiced_total, paid_total, outstanding_total) ON exchange_finances TO peak_client;
GRANT SELECT (organization_id, number, exchange_id) ON exchange_numbers TO peak_client, peak_third_party, peak_agency;
GRANT SELECT (organization_id, id, exchange_id, side, status, address_line1, address_line2, city, state, zip_code, country,
    latitude, longitude, coordinates, property_type, legal_description, identified_on, transferred_on, created_at)
    ON exchange_properties TO peak_client;
GRANT SELECT (organization_id, id, exchange_id, participant_id, user_id, role, sub_roles, is_primary, joined_at, left_at, is_active)
    ON exchange_participants TO peak_third_party, peak_agency;

-- Tasks: their own, of which they may move the status
GRANT SELECT (organization_id, id, title, description, task_type, category, exchange_id, contact_id, assigned_to, due_on, due_at,
    anchor, offset_days, start_on, completed_at, status, is_open, priority, created_at, updated_at)
    ON tasks TO peak_client, peak_third_party;
GRANT UPDATE (status) ON tasks TO peak_client, peak_third_party;

-- Whoever changes something records it, at the time and under the id that the database gives; only staff read the record.
GRANT INSERT (organization_id, kind, exchange_id, subject_id, actor_id, data) ON domain_events TO peak_admin, peak_coordinator, peak_client, peak_third_party;

-- How jobs went: 65_jobs.sql has what an admin may do about it.
GRANT SELECT ON job_runs TO peak_admin;

-- The audit: a firm's admin reads it, a coordinator what happened on own exchanges. Triggers and functions write it.
GRANT SELECT ON audit_logs TO peak_admin, peak_coordinator;
GRANT SELECT ON audit_blocks TO peak_admin;
-- Which block holds an entry, so that a history says what is sealed; how much is in it is not for a coordinator.
GRANT SELECT (organization_id, number, to_txid) ON audit_blocks TO peak_coordinator;
