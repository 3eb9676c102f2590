-- Why: a materialized view has no row-level security (erratum 11), so nobody may read the two; these functions hand out the rows
-- of the caller's firm that the caller's role may see, and compute what depends on today at the instant given.
-- Rule: an admin gets the firm, a coordinator the files open to them and their own row, an agency its own people without
-- contact data, scores or anything of money. Everybody else is refused.
-- Locks: none. Undo: re-apply the previous version of this file.

DROP FUNCTION IF EXISTS app.exchange_analytics(timestamptz), app.user_analytics(), app.analytics_series(date, date),
    app.analytics_freshness(), app.analytics_files();

-- Inside a definer current_user is the owner; the role that was entered is the setting's.
CREATE OR REPLACE FUNCTION app.entered_role() RETURNS text LANGUAGE sql STABLE
RETURN current_setting('role');

CREATE OR REPLACE FUNCTION app.refuse_analytics() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'these figures are not for %', app.entered_role() USING ERRCODE = 'insufficient_privilege';
END $$;

-- As stored, for app.exchange_analytics.
CREATE FUNCTION app.analytics_files() RETURNS SETOF mv_exchange_analytics
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    CASE app.entered_role()
    WHEN 'peak_admin' THEN
        RETURN QUERY SELECT v.* FROM mv_exchange_analytics v WHERE v.organization_id = app.org();
    WHEN 'peak_coordinator' THEN
        RETURN QUERY SELECT v.* FROM mv_exchange_analytics v
            WHERE v.organization_id = app.org() AND v.exchange_id = ANY (ARRAY(
                SELECT a.exchange_id FROM exchange_access a
                WHERE a.organization_id = app.org() AND a.user_id = app.uid()));
    ELSE PERFORM app.refuse_analytics();
    END CASE;
END $$;

-- The lists that the document keeps on the exchange (erratum 35), from the properties that are not revoked or lost. Built at read,
-- under the caller's own policies, and only where they are asked for.
CREATE OR REPLACE FUNCTION app.property_list(organization uuid, exchange uuid, of_side property_side_enum) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'status', p.status, 'address_line1', p.address_line1,
        'city', p.city, 'state', p.state, 'zip_code', p.zip_code, 'property_type', p.property_type,
        'value', m.value, 'debt', m.debt) ORDER BY p.id), '[]')
    FROM exchange_properties p
    LEFT JOIN property_finances m ON m.organization_id = p.organization_id AND m.property_id = p.id
    WHERE p.organization_id = organization AND p.exchange_id = exchange AND p.side = of_side AND p.status NOT IN ('revoked', 'lost')
$$;

CREATE OR REPLACE FUNCTION app.property_types(organization uuid, exchange uuid) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT property_type), '{}')
    FROM exchange_properties
    WHERE organization_id = organization AND exchange_id = exchange AND property_type IS NOT NULL
      AND status NOT IN ('revoked', 'lost')
$$;

CREATE OR REPLACE FUNCTION app.property_locations(organization uuid, exchange uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('property_id', id, 'side', side, 'city', city, 'state', state,
        'zip_code', zip_code, 'latitude', latitude, 'longitude', longitude) ORDER BY id), '[]')
    FROM exchange_properties
    WHERE organization_id = organization AND exchange_id = exchange AND status NOT IN ('revoked', 'lost')
$$;

-- Calendar days in the exchange's own zone. Of a file that ended on a day nobody recorded, days active are unknown.
CREATE FUNCTION app.exchange_analytics(instant timestamptz DEFAULT now()) RETURNS TABLE (
    exchange_id uuid, created_at timestamptz, exchange_number text, name text, exchange_type exchange_type_enum,
    client_id uuid, coordinator_id uuid, primary_attorney_id uuid, intermediary_id uuid, taxpayer_type taxpayer_type_enum,
    time_zone text, transfer_date date, identification_deadline date, exchange_deadline date,
    parking_identification_deadline date, parking_deadline date, next_deadline date, days_remaining integer,
    status exchange_status_enum, substatus text, stage exchange_stage_enum, priority priority_enum, risk_level risk_level_enum,
    timeline_status text, completion_percentage integer, closed_at timestamptz, days_active integer,
    section_1031_compliance_checklist jsonb, regulatory_requirements jsonb, compliance_status compliance_status_enum,
    communication_plan jsonb, milestone_notifications jsonb, stakeholder_updates jsonb,
    pp_matter_id text, pp_matter_number text, pp_matter_status text, pp_practice_area text, pp_responsible_attorney text,
    pp_opened_date date, pp_closed_date date, pp_billing_info jsonb, pp_synced_at timestamptz, tags text[], custom_fields jsonb,
    updated_at timestamptz, created_by uuid, updated_by uuid,
    relinquished_properties jsonb, replacement_properties jsonb, property_types text[], property_locations jsonb,
    relinquished_property_value numeric, replacement_property_value numeric, exchange_value numeric,
    cash_boot numeric, mortgage_boot numeric, financing_amount numeric,
    estimated_fees numeric, actual_fees numeric, fee_variance numeric,
    total_tasks integer, completed_tasks integer, open_tasks integer, overdue_tasks integer,
    due_completed_tasks integer, on_time_tasks integer, on_time_completion_rate numeric, avg_task_quality numeric,
    message_count integer, document_count integer, participant_count integer, active_participant_count integer,
    invoice_count integer, total_invoiced numeric, invoiced_fees numeric, total_paid numeric, outstanding_amount numeric,
    total_expenses numeric, unbilled_expenses numeric, profit numeric
) LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT v.exchange_id, v.created_at, v.exchange_number, v.name, v.exchange_type,
        v.client_id, v.coordinator_id, v.primary_attorney_id, v.intermediary_id, v.taxpayer_type,
        v.time_zone, v.transfer_date, v.identification_deadline, v.exchange_deadline,
        v.parking_identification_deadline, v.parking_deadline, v.next_deadline,
        CASE WHEN v.status IN ('draft', 'active', 'on_hold') THEN v.exchange_deadline - (instant AT TIME ZONE v.time_zone)::date END,
        v.status, v.substatus, v.stage, v.priority, v.risk_level,
        app.timeline_status(v.status, v.stage, v.transfer_date, v.identification_deadline, v.exchange_deadline,
            v.parking_identification_deadline, v.parking_deadline, (instant AT TIME ZONE v.time_zone)::date),
        v.completion_percentage, v.closed_at,
        (CASE WHEN v.status IN ('draft', 'active', 'on_hold') THEN instant ELSE v.closed_at END AT TIME ZONE v.time_zone)::date
            - (v.created_at AT TIME ZONE v.time_zone)::date,
        v.section_1031_compliance_checklist, v.regulatory_requirements, v.compliance_status,
        v.communication_plan, v.milestone_notifications, v.stakeholder_updates,
        v.pp_matter_id, v.pp_matter_number, v.pp_matter_status, v.pp_practice_area, v.pp_responsible_attorney,
        v.pp_opened_date, v.pp_closed_date, v.pp_billing_info, v.pp_synced_at, v.tags, v.custom_fields,
        v.updated_at, v.created_by, v.updated_by,
        app.property_list(v.organization_id, v.exchange_id, 'relinquished'),
        app.property_list(v.organization_id, v.exchange_id, 'replacement'),
        app.property_types(v.organization_id, v.exchange_id), app.property_locations(v.organization_id, v.exchange_id),
        v.relinquished_property_value, v.replacement_property_value, v.exchange_value,
        v.cash_boot, v.mortgage_boot, v.financing_amount,
        v.estimated_fees, v.actual_fees, v.fee_variance,
        v.total_tasks, v.completed_tasks, v.open_tasks,
        (SELECT count(*) FROM unnest(v.open_due_dates) AS due WHERE due < (instant AT TIME ZONE v.time_zone)::date)::integer,
        v.due_completed_tasks, v.on_time_tasks, v.on_time_tasks::numeric / nullif(v.due_completed_tasks, 0), v.avg_task_quality,
        v.message_count, v.document_count, v.participant_count, v.active_participant_count,
        v.invoice_count, v.total_invoiced, v.invoiced_fees, v.total_paid, v.outstanding_amount,
        v.total_expenses, v.unbilled_expenses, v.profit
    FROM app.analytics_files() v;
END;

-- An agency learns how its people do their work, and the name of a person once they are on a file that it sees.
CREATE FUNCTION app.user_analytics() RETURNS TABLE (
    user_id uuid, email citext, first_name text, last_name text, display_name text, phone_primary text, phone_secondary text,
    address_line1 text, address_line2 text, city text, state text, zip_code text, country text,
    role user_role_enum, permissions jsonb, is_active boolean, license_numbers jsonb, specializations text[],
    pp_user_id text, pp_display_name text, pp_is_active boolean, pp_synced_at timestamptz,
    created_at timestamptz, updated_at timestamptz, created_by uuid, updated_by uuid, last_login timestamptz,
    active_exchanges integer, assigned_tasks integer, completed_tasks integer, due_completed_tasks integer, on_time_tasks integer,
    on_time_completion_rate numeric, quality_sum integer, quality_count integer, avg_task_quality numeric,
    messages_sent integer, last_activity timestamptz
) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF app.entered_role() IN ('peak_admin', 'peak_coordinator') THEN
        RETURN QUERY
        SELECT v.user_id, v.email, v.first_name::text, v.last_name::text, v.display_name, v.phone_primary, v.phone_secondary,
            v.address_line1, v.address_line2, v.city, v.state, v.zip_code, v.country,
            v.role, v.permissions, v.is_active, v.license_numbers, v.specializations,
            v.pp_user_id, v.pp_display_name, v.pp_is_active, v.pp_synced_at,
            v.created_at, v.updated_at, v.created_by, v.updated_by, v.last_login,
            v.active_exchanges, v.assigned_tasks, v.completed_tasks, v.due_completed_tasks, v.on_time_tasks,
            v.on_time_completion_rate, v.quality_sum, v.quality_count, v.avg_task_quality,
            v.messages_sent, v.last_activity
        FROM mv_user_analytics v
        WHERE v.organization_id = app.org()
          AND v.user_id = CASE app.entered_role() WHEN 'peak_admin' THEN v.user_id ELSE app.uid() END;
    ELSIF app.entered_role() = 'peak_agency' THEN
        RETURN QUERY
        SELECT v.user_id, NULL::citext, seen.first_name, seen.last_name, seen.display_name, NULL::text, NULL::text,
            NULL::text, NULL::text, NULL::text, NULL::text, NULL::text, NULL::text,
            v.role, NULL::jsonb, v.is_active, NULL::jsonb, NULL::text[],
            NULL::text, NULL::text, NULL::boolean, NULL::timestamptz,
            NULL::timestamptz, NULL::timestamptz, NULL::uuid, NULL::uuid, NULL::timestamptz,
            v.active_exchanges, v.assigned_tasks, v.completed_tasks, v.due_completed_tasks, v.on_time_tasks,
            v.on_time_completion_rate, NULL::integer, NULL::integer, NULL::numeric,
            v.messages_sent, NULL::timestamptz
        FROM mv_user_analytics v
        LEFT JOIN LATERAL (SELECT v.first_name::text, v.last_name::text, v.display_name
            WHERE v.user_id IN (SELECT app.my_circle())) seen ON true
        WHERE v.organization_id = app.org()
          AND v.user_id = ANY (ARRAY(SELECT s.third_party_user_id FROM agency_assignments s
            WHERE s.organization_id = app.org() AND s.agency_user_id = app.uid() AND s.ended_at IS NULL));
    ELSE PERFORM app.refuse_analytics();
    END IF;
END $$;

-- The days of a firm that were recorded, a day that was not being absent. coordinator_id null: the whole firm.
CREATE FUNCTION app.analytics_series(first_day date, last_day date) RETURNS TABLE (
    day date, coordinator_id uuid, taken_at timestamptz, active_exchanges integer, value_at_stake numeric,
    risk_low integer, risk_medium integer, risk_high integer, risk_critical integer,
    in_identification integer, in_exchange integer, identification_due_week integer, exchange_due_week integer,
    open_tasks integer, overdue_tasks integer, invoiced numeric, outstanding numeric, expenses numeric, profit numeric,
    exchanges_opened integer, exchanges_completed integer, tasks_completed integer, due_tasks_completed integer,
    tasks_on_time integer, messages_sent integer
) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF app.entered_role() NOT IN ('peak_admin', 'peak_coordinator') THEN PERFORM app.refuse_analytics(); END IF;
    RETURN QUERY
    SELECT s.day, s.coordinator_id, s.taken_at, s.active_exchanges, s.value_at_stake,
        s.risk_low, s.risk_medium, s.risk_high, s.risk_critical,
        s.in_identification, s.in_exchange, s.identification_due_week, s.exchange_due_week,
        s.open_tasks, s.overdue_tasks, s.invoiced, s.outstanding, s.expenses, s.profit,
        s.exchanges_opened, s.exchanges_completed, s.tasks_completed, s.due_tasks_completed, s.tasks_on_time, s.messages_sent
    FROM analytics_snapshots s
    WHERE s.organization_id = app.org() AND s.day BETWEEN first_day AND last_day
      AND (app.entered_role() = 'peak_admin' OR s.coordinator_id = app.uid())
    ORDER BY s.day, s.coordinator_id NULLS FIRST;
END $$;

-- Of which instant the figures are; null: they were never counted. The number of rows is of all firms, and nobody's.
CREATE FUNCTION app.analytics_freshness() RETURNS TABLE (view_name text, counted_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT known.view_name, r.started_at
    FROM (VALUES ('mv_exchange_analytics'), ('mv_user_analytics')) AS known (view_name)
    LEFT JOIN analytics_refreshes r ON r.view_name = known.view_name
$$;

GRANT EXECUTE ON FUNCTION app.entered_role() TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT EXECUTE ON FUNCTION app.analytics_files(), app.exchange_analytics(timestamptz), app.analytics_series(date, date),
    app.property_list(uuid, uuid, property_side_enum), app.property_types(uuid, uuid), app.property_locations(uuid, uuid)
    TO peak_admin, peak_coordinator;
GRANT EXECUTE ON FUNCTION app.user_analytics(), app.analytics_freshness() TO peak_admin, peak_coordinator, peak_agency;
