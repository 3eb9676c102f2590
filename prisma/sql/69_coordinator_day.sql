-- Why: a coordinator's first page in one question. Under the policies each of its dozen lookups would carry the list of all
-- files that the coordinator may see, and sort it again; here the rows are found by the keys of the coordinator instead.
-- Rule: a definer without an argument that names anybody: it answers about the person and the firm entered, and about files
-- whose coordinator that person is, or tasks that are theirs on files they may see. What an exchange's rules say of risk and
-- dates is left to the application. Today is that of each exchange, at the instant given.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.coordinator_day(
    at timestamptz, zone text, week integer, most integer, worst integer,
    month_from timestamptz, month_to timestamptz, before_from timestamptz, before_to timestamptz
) RETURNS json LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    firm uuid := app.org();
    me uuid := app.uid();
    -- Today where it is latest on earth: a bound for indexes, before each row is asked for its own day.
    latest date := (at AT TIME ZONE 'Pacific/Kiritimati')::date;
    -- Ids carry the instant of opening.
    opened_from uuid := app.uuid_floor(month_from);
    opened_to uuid := app.uuid_floor(month_to);
    earlier_from uuid := app.uuid_floor(before_from);
    earlier_to uuid := app.uuid_floor(before_to);
BEGIN
    RETURN (
        WITH mine AS MATERIALIZED (
            -- Of their files those that any figure speaks of.
            SELECT c.organization_id, c.exchange_id, c.exchange_number, c.status, c.stage, c.risk_level, c.identification_deadline, c.exchange_deadline,
                c.parking_identification_deadline, c.parking_deadline, c.next_deadline, c.tasks_open,
                c.closed_at, (at AT TIME ZONE c.time_zone)::date AS today
            FROM exchange_cards c
            WHERE c.organization_id = firm AND c.coordinator_id = me
              AND (c.status = 'active' OR c.tasks_open > 0 OR c.exchange_id >= earlier_from OR c.closed_at >= before_from)
        ), active AS MATERIALIZED (
            SELECT * FROM mine WHERE status = 'active'
        ), risky AS MATERIALIZED (
            SELECT * FROM active WHERE risk_level IN ('high', 'critical')
            ORDER BY risk_level DESC, next_deadline, exchange_id LIMIT worst
        ), ending AS MATERIALIZED (
            SELECT a.*, clock.kind, clock.deadline, count(*) OVER () AS dates
            FROM active a CROSS JOIN LATERAL (VALUES
                ('identification', app.identification_runs(a.stage), a.identification_deadline),
                ('exchange', app.exchange_runs(a.stage), a.exchange_deadline),
                ('parking_identification', app.parking_identification_runs(a.stage), a.parking_identification_deadline),
                ('parking', app.parking_runs(a.stage), a.parking_deadline)
            ) AS clock (kind, runs, deadline)
            WHERE a.next_deadline <= latest + week AND clock.runs AND clock.deadline BETWEEN a.today AND a.today + week
            ORDER BY clock.deadline, a.exchange_number, clock.kind LIMIT most
        ), shown AS (
            SELECT organization_id, exchange_id FROM risky UNION SELECT organization_id, exchange_id FROM ending
        ), pressing AS MATERIALIZED (
            SELECT t.id, t.title, t.status, t.due_on, t.exchange_id FROM tasks t
            WHERE t.organization_id = firm AND t.assigned_to = me AND t.is_open AND t.due_on <= latest
            UNION ALL
            SELECT t.id, t.title, t.status, t.due_on, t.exchange_id FROM tasks t
            WHERE t.organization_id = firm AND t.assigned_to = me AND t.status = 'blocked'
              AND (t.due_on > latest OR t.due_on IS NULL)
        ), seen AS (
            -- Only on files that the coordinator may see.
            SELECT p.*, c.exchange_number, c.name, c.time_zone, (at AT TIME ZONE coalesce(c.time_zone, zone))::date AS today
            FROM pressing p
            LEFT JOIN exchange_cards c ON c.organization_id = firm AND c.exchange_id = p.exchange_id
            WHERE p.exchange_id IS NULL OR EXISTS (SELECT FROM exchange_access a
                WHERE a.organization_id = firm AND a.user_id = me AND a.exchange_id = p.exchange_id)
        )
        SELECT json_build_object(
            'tasks', (SELECT coalesce(json_agg(json_build_object('id', id, 'title', title, 'status', status, 'dueOn', due_on,
                    'completedOn', NULL, 'exchangeId', exchange_id, 'exchangeNumber', exchange_number, 'exchangeName', name,
                    'timeZone', time_zone) ORDER BY due_on NULLS LAST, id), '[]')
                FROM seen WHERE due_on <= today OR status = 'blocked'),
            'cards', (SELECT coalesce(json_object_agg(c.exchange_id, json_build_object('exchangeId', c.exchange_id,
                    'exchangeNumber', c.exchange_number, 'name', c.name, 'timeZone', c.time_zone, 'status', c.status,
                    'stage', c.stage, 'transferDate', c.transfer_date, 'identificationDeadline', c.identification_deadline,
                    'exchangeDeadline', c.exchange_deadline,
                    'parkingIdentificationDeadline', c.parking_identification_deadline, 'parkingDeadline', c.parking_deadline,
                    'nextDeadline', c.next_deadline, 'completionPercentage', c.completion_percentage,
                    'extensionRecorded', e.extension_timely, 'gateUnmetSince', e.gate_unmet_since,
                    'clientHeardOn', (coalesce(c.client_messaged_at, uuid_extract_timestamp(c.exchange_id)) AT TIME ZONE c.time_zone)::date,
                    'facts', json_build_object('exchangeType', e.exchange_type, 'taxpayerType', e.taxpayer_type,
                        'taxReturnDueOn', e.tax_return_due_on, 'extensionFiledOn', e.extension_filed_on,
                        'extendedDueOn', e.extended_due_on, 'returnFiledOn', e.return_filed_on, 'parkedSide', e.parked_side,
                        'parkingStartedOn', e.parking_started_on, 'parkingAgreementDeadline', e.parking_agreement_deadline,
                        'postponements', (SELECT coalesce(json_agg(json_build_object('rule', d.rule, 'notice', d.notice,
                                'disasterOn', d.disaster_on, 'windowFrom', d.window_from, 'postponedTo', d.postponed_to)
                                ORDER BY d.disaster_on), '[]')
                            FROM deadline_postponements d
                            WHERE d.organization_id = s.organization_id AND d.exchange_id = s.exchange_id
                              AND d.status = 'approved'),
                        'sold', (SELECT coalesce(json_agg(p.transferred_on ORDER BY p.transferred_on), '[]')
                            FROM exchange_properties p
                            WHERE p.organization_id = s.organization_id AND p.exchange_id = s.exchange_id
                              AND p.side = 'relinquished' AND p.status NOT IN ('lost', 'revoked'))))), '{}')
                FROM shown s
                JOIN exchange_cards c ON c.organization_id = s.organization_id AND c.exchange_id = s.exchange_id
                JOIN exchanges e ON e.organization_id = s.organization_id AND e.id = s.exchange_id),
            'dates', (SELECT coalesce(json_agg(json_build_object('exchangeId', exchange_id, 'kind', kind, 'deadline', deadline,
                    'dates', dates) ORDER BY deadline, exchange_number, kind), '[]') FROM ending),
            'atRisk', (SELECT coalesce(json_agg(json_build_object('exchangeId', r.exchange_id,
                    'overdueTasks', (SELECT count(*) FROM tasks t WHERE t.organization_id = r.organization_id
                        AND t.exchange_id = r.exchange_id AND t.is_open AND t.due_on < r.today),
                    'identifiedCount', (SELECT count(*) FROM exchange_properties p WHERE p.organization_id = r.organization_id
                        AND p.exchange_id = r.exchange_id AND p.side = 'replacement'
                        AND p.status NOT IN ('proposed', 'revoked', 'lost'))) ORDER BY r.risk_level DESC, r.next_deadline, r.exchange_id), '[]')
                FROM risky r),
            'figures', (SELECT json_build_object('active', count(*), 'atRisk', count(*) FILTER (WHERE j.risk_level IN ('high', 'critical')),
                    'valueAtStake', coalesce(sum((SELECT f.exchange_value FROM exchange_finances f
                        WHERE f.organization_id = j.organization_id AND f.exchange_id = j.exchange_id)), 0)::numeric(20, 2)::text,
                    'overdue', (SELECT coalesce(sum((SELECT count(*) FROM tasks t WHERE t.organization_id = m.organization_id
                        AND t.exchange_id = m.exchange_id AND t.is_open AND t.due_on < m.today)), 0)
                        FROM mine m WHERE m.tasks_open > 0))
                FROM active j),
            'months', (SELECT json_build_object(
                    'openedNow', count(*) FILTER (WHERE exchange_id >= opened_from AND exchange_id < opened_to),
                    'openedBefore', count(*) FILTER (WHERE exchange_id >= earlier_from AND exchange_id < earlier_to),
                    'completedNow', count(*) FILTER (WHERE status = 'completed' AND closed_at >= month_from AND closed_at < month_to),
                    'completedBefore', count(*) FILTER (WHERE status = 'completed' AND closed_at >= before_from AND closed_at < before_to))
                FROM mine)
        )
    );
END $$;

GRANT EXECUTE ON FUNCTION app.coordinator_day(timestamptz, text, integer, integer, integer, timestamptz, timestamptz, timestamptz, timestamptz)
    TO peak_coordinator;
