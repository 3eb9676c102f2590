-- Why: what must not be is refused here, whoever writes. Each constraint is named; lib/platform/database/constraints.ts
-- turns the name into a sentence for the person and the field it belongs to.
-- Locks: none that matter, the tables are empty. Undo: ALTER TABLE ... DROP CONSTRAINT.

ALTER TABLE organizations
    ADD CONSTRAINT organizations_name_given CHECK (btrim(name) <> ''),
    ADD CONSTRAINT organizations_slug_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT organizations_time_zone_known CHECK (app.is_time_zone(time_zone));

ALTER TABLE users
    ADD CONSTRAINT users_email_address CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    ADD CONSTRAINT users_name_given CHECK (btrim(first_name) <> '' AND btrim(last_name) <> '');

ALTER TABLE user_credentials
    ADD CONSTRAINT user_credentials_counts CHECK (login_count >= 0 AND failed_login_attempts >= 0),
    ADD CONSTRAINT user_credentials_second_factor CHECK (NOT two_factor_enabled OR two_factor_secret IS NOT NULL);

ALTER TABLE sessions
    ADD CONSTRAINT sessions_end_after_start CHECK (expires_at > created_at);

ALTER TABLE contacts
    ADD CONSTRAINT contacts_named CHECK (btrim(display_name) <> ''),
    ADD CONSTRAINT contacts_email_address CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    ADD CONSTRAINT contacts_relationship_strength_range CHECK (relationship_strength BETWEEN 1 AND 5),
    ADD CONSTRAINT contacts_importance_score_range CHECK (importance_score BETWEEN 1 AND 100),
    ADD CONSTRAINT contacts_coordinates_range CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
    ADD CONSTRAINT contacts_time_zone_known CHECK (app.is_time_zone(timezone)),
    ADD CONSTRAINT contacts_not_own_relation CHECK (id <> primary_contact_for AND id <> assistant_contact_id);

ALTER TABLE contact_finances
    ADD CONSTRAINT contact_finances_credit_score_range CHECK (credit_score BETWEEN 300 AND 850),
    ADD CONSTRAINT contact_finances_capacity_not_negative CHECK (investment_capacity >= 0);

ALTER TABLE tax_identifiers
    ADD CONSTRAINT tax_identifiers_last_four CHECK (last_four ~ '^[0-9]{4}$'),
    ADD CONSTRAINT tax_identifiers_one_per_kind UNIQUE NULLS NOT DISTINCT (organization_id, contact_id, kind);

-- The periods: day 45 and day 180 count from the transfer, a return's due date can shorten the second (IRC 1031(a)(3)),
-- and only a disaster postponement lengthens either, by at most a year.
ALTER TABLE exchanges
    ADD CONSTRAINT exchanges_name_given CHECK (btrim(name) <> '' AND length(name) <= 255),
    ADD CONSTRAINT exchanges_number_given CHECK (btrim(exchange_number) <> '' AND length(exchange_number) <= 50),
    ADD CONSTRAINT exchanges_time_zone_known CHECK (app.is_time_zone(time_zone)),
    ADD CONSTRAINT exchanges_completion_range CHECK (completion_percentage BETWEEN 0 AND 100),
    ADD CONSTRAINT exchanges_deadlines_need_transfer CHECK (
        (identification_deadline IS NOT NULL) = (transfer_date IS NOT NULL AND exchange_type <> 'simultaneous')
        AND (exchange_deadline IS NOT NULL) = (identification_deadline IS NOT NULL)),
    ADD CONSTRAINT exchanges_identification_from_day_45 CHECK (
        identification_deadline BETWEEN transfer_date + 45 AND transfer_date + 45 + 366),
    ADD CONSTRAINT exchanges_end_by_day_180 CHECK (exchange_deadline <= transfer_date + 180 + 366),
    ADD CONSTRAINT exchanges_deadlines_in_order CHECK (identification_deadline <= exchange_deadline),
    ADD CONSTRAINT exchanges_return_due_after_transfer CHECK (tax_return_due_on > transfer_date),
    ADD CONSTRAINT exchanges_extended_due_after_due CHECK (extended_due_on > tax_return_due_on),
    ADD CONSTRAINT exchanges_parking_type CHECK (
        parking_started_on IS NULL OR exchange_type IN ('reverse', 'improvement', 'build_to_suit')),
    ADD CONSTRAINT exchanges_parked_side_given CHECK ((parking_started_on IS NULL) = (parked_side IS NULL)),
    ADD CONSTRAINT exchanges_parking_deadlines CHECK (
        (parking_deadline IS NOT NULL) = (parking_started_on IS NOT NULL)
        AND (parking_agreement_deadline IS NOT NULL) = (parking_started_on IS NOT NULL)
        AND (parking_identification_deadline IS NOT NULL) = (parked_side IS NOT DISTINCT FROM 'replacement')
        AND parking_agreement_deadline >= parking_started_on
        AND parking_identification_deadline >= parking_started_on + 45
        AND parking_deadline >= parking_started_on + 180),
    ADD CONSTRAINT exchanges_stage_fits_status CHECK (CASE status
        WHEN 'draft' THEN stage IN ('intake', 'eligibility')
        WHEN 'active' THEN stage NOT IN ('intake', 'eligibility', 'closed')
        WHEN 'completed' THEN stage = 'closed'
        ELSE stage <> 'closed' END),
    ADD CONSTRAINT exchanges_stage_fits_type CHECK (CASE stage
        WHEN 'concurrent_closing' THEN exchange_type = 'simultaneous'
        WHEN 'parked' THEN exchange_type = 'reverse'
        WHEN 'relinquished_identified' THEN exchange_type = 'reverse'
        WHEN 'parked_transferred' THEN exchange_type = 'reverse'
        WHEN 'relinquished_closed' THEN exchange_type <> 'simultaneous'
        WHEN 'identification_open' THEN exchange_type IN ('delayed', 'improvement', 'build_to_suit')
        WHEN 'identification_locked' THEN exchange_type IN ('delayed', 'improvement', 'build_to_suit')
        WHEN 'titleholder_acquired' THEN exchange_type IN ('improvement', 'build_to_suit')
        WHEN 'improvements_drawn' THEN exchange_type IN ('improvement', 'build_to_suit')
        WHEN 'transferred' THEN exchange_type IN ('improvement', 'build_to_suit')
        WHEN 'replacement_contract' THEN exchange_type = 'delayed'
        WHEN 'replacement_closed' THEN exchange_type = 'delayed'
        ELSE true END),
    ADD CONSTRAINT exchanges_end_has_reason CHECK (
        status NOT IN ('failed', 'cancelled') OR btrim(coalesce(status_reason, '')) <> ''),
    ADD CONSTRAINT exchanges_closed_when_ended CHECK (
        closed_at IS NULL OR status IN ('completed', 'failed', 'cancelled'));

ALTER TABLE exchange_finances
    ADD CONSTRAINT exchange_finances_not_negative CHECK (
        relinquished_property_value >= 0 AND replacement_property_value >= 0 AND financing_amount >= 0
        AND estimated_fees >= 0 AND actual_fees >= 0 AND cash_boot >= 0 AND mortgage_boot >= 0 AND proceeds >= 0);

ALTER TABLE exchange_number_counters
    ADD CONSTRAINT exchange_number_counters_positive CHECK (last > 0 AND year BETWEEN 2000 AND 2999);

ALTER TABLE exchange_participants
    ADD CONSTRAINT exchange_participants_left_after_joining CHECK (left_at >= joined_at),
    ADD CONSTRAINT exchange_participants_scores_range CHECK (
        responsiveness_score BETWEEN 1 AND 100 AND satisfaction_score BETWEEN 1 AND 100);

ALTER TABLE agency_assignments
    ADD CONSTRAINT agency_assignments_two_people CHECK (agency_user_id <> third_party_user_id),
    ADD CONSTRAINT agency_assignments_end_after_start CHECK (ended_at >= created_at);

ALTER TABLE exchange_properties
    ADD CONSTRAINT exchange_properties_address_given CHECK (btrim(address_line1) <> ''),
    ADD CONSTRAINT exchange_properties_coordinates_range CHECK (
        latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);

ALTER TABLE property_finances
    ADD CONSTRAINT property_finances_not_negative CHECK (value >= 0 AND debt >= 0);

ALTER TABLE task_templates
    ADD CONSTRAINT task_templates_title_given CHECK (btrim(title) <> '' AND length(title) <= 255),
    ADD CONSTRAINT task_templates_offset_range CHECK (offset_days BETWEEN -730 AND 730);

ALTER TABLE tasks
    ADD CONSTRAINT tasks_title_given CHECK (btrim(title) <> '' AND length(title) <= 255),
    ADD CONSTRAINT tasks_urgency_range CHECK (urgency_score BETWEEN 0 AND 100),
    ADD CONSTRAINT tasks_completion_range CHECK (completion_percentage BETWEEN 0 AND 100),
    ADD CONSTRAINT tasks_quality_range CHECK (quality_score BETWEEN 0 AND 100),
    ADD CONSTRAINT tasks_completed_has_time CHECK ((status = 'completed') = (completed_at IS NOT NULL)),
    ADD CONSTRAINT tasks_offset_has_anchor CHECK ((anchor IS NULL) = (offset_days IS NULL)),
    ADD CONSTRAINT tasks_due_after_start CHECK (due_on >= start_on);

ALTER TABLE domain_events
    ADD CONSTRAINT domain_events_kind_named CHECK (kind ~ '^[a-z_]+\.[a-z_]+$');

-- The planner believes that columns of one row are independent unless told: without these it would combine the whole
-- firm's index with the person's (design: keys begin with the organization).
CREATE STATISTICS exchange_cards_coordinator (dependencies, ndistinct) ON organization_id, coordinator_id FROM exchange_cards;
CREATE STATISTICS tasks_assignee (dependencies, ndistinct) ON organization_id, assigned_to FROM tasks;
CREATE STATISTICS tasks_exchange (dependencies, ndistinct) ON organization_id, exchange_id FROM tasks;
CREATE STATISTICS exchange_access_member (dependencies, ndistinct) ON organization_id, user_id FROM exchange_access;
