-- Why: the risk of an exchange with every reason, as lists filter by it. lib/exchanges/rules/risk.ts has the same rule, word
-- for word, and lib/exchanges/risk.db.test.ts holds the two together over thousands of cases.
-- Rule: the highest reason that applies; spec of each level in docs/data-model.md. One that is not active has none.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.days_in_words(days integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN days || CASE WHEN days = 1 THEN ' day' ELSE ' days' END;

CREATE OR REPLACE FUNCTION app.time_left_in_words(days integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN days = 0 THEN 'today' ELSE 'in ' || app.days_in_words(days) END;

-- Every reason, [{level, code, message}], the worst first. `overdue`: open tasks due before `today`; `identified`: replacement
-- properties identified and standing; `heard`: the day a message last reached the client, or of the opening; `today` and it in
-- the exchange's zone. The CASE of each line stops at the first that applies.
CREATE OR REPLACE FUNCTION app.risk_reasons(
    status exchange_status_enum, stage exchange_stage_enum, transfer date,
    identification date, exchange_end date, parking_identification date, parking_end date,
    completion integer, overdue integer, identified integer, extension_timely boolean,
    heard date, gate_unmet_since date, today date
) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status <> 'active' THEN '[]'::jsonb ELSE coalesce((
    SELECT jsonb_agg(jsonb_build_object('level', level, 'code', code, 'message', message) ORDER BY level DESC, place)
    FROM (VALUES
        (1, CASE WHEN app.identification_runs(stage) AND identification < today THEN 'critical'::risk_level_enum END,
            'deadline_passed', 'The identification period ended ' || app.days_in_words(today - identification)
                || ' ago, and what it asks for is still open.'),
        (2, CASE WHEN app.exchange_runs(stage) AND exchange_end < today THEN 'critical'::risk_level_enum END,
            'deadline_passed', 'The exchange period ended ' || app.days_in_words(today - exchange_end)
                || ' ago, and what it asks for is still open.'),
        (3, CASE WHEN app.parking_identification_runs(stage) AND parking_identification < today
            THEN 'critical'::risk_level_enum END,
            'deadline_passed', 'The period to identify the relinquished property ended '
                || app.days_in_words(today - parking_identification) || ' ago, and what it asks for is still open.'),
        (4, CASE WHEN app.parking_runs(stage) AND parking_end < today THEN 'critical'::risk_level_enum END,
            'deadline_passed', 'The parking period ended ' || app.days_in_words(today - parking_end)
                || ' ago, and what it asks for is still open.'),
        (5, CASE WHEN NOT app.exchange_runs(stage) OR exchange_end < today THEN NULL
            WHEN exchange_end < today + 15 AND completion < 90 THEN 'critical'
            WHEN exchange_end < today + 30 AND completion < 75 THEN 'high'
            WHEN exchange_end < today + 60 THEN 'medium' END::risk_level_enum,
            CASE WHEN exchange_end < today + 15 AND completion < 90 OR exchange_end < today + 30 AND completion < 75
                THEN 'exchange_ends_incomplete' ELSE 'exchange_ends_soon' END,
            'The exchange period ends ' || app.time_left_in_words(exchange_end - today) || ', and ' || completion
                || '% of the tasks are completed.'),
        (6, CASE WHEN overdue >= 5 THEN 'critical' WHEN overdue >= 3 THEN 'high' WHEN overdue >= 1 THEN 'medium'
            END::risk_level_enum,
            'overdue_tasks', CASE WHEN overdue = 1 THEN '1 task is overdue.' ELSE overdue || ' tasks are overdue.' END),
        (7, CASE WHEN app.identification_runs(stage) AND identified = 0
            AND identification BETWEEN today AND today + 7 THEN 'high'::risk_level_enum END,
            'nothing_identified', 'The identification period ends ' || app.time_left_in_words(identification - today)
                || ', and nothing is identified.'),
        (8, CASE WHEN app.exchange_runs(stage) AND transfer + 180 - exchange_end > 14 AND NOT extension_timely
            THEN 'high'::risk_level_enum END,
            'shortened_without_extension', 'The return''s due date takes '
                || app.days_in_words(transfer + 180 - exchange_end) || ' from the exchange, and no extension is recorded.'),
        (9, CASE WHEN today - heard >= 21 THEN 'medium'::risk_level_enum END,
            'no_client_message', 'No message has reached the client for ' || app.days_in_words(today - heard) || '.'),
        (10, CASE WHEN today - gate_unmet_since >= 14 THEN 'medium'::risk_level_enum END,
            'gate_unmet', 'Something that the present stage needs has been missing for '
                || app.days_in_words(today - gate_unmet_since) || '.')
    ) AS reason (place, level, code, message)
    WHERE level IS NOT NULL), '[]'::jsonb) END;

CREATE OR REPLACE FUNCTION app.risk_level(reasons jsonb) RETURNS risk_level_enum LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce((reasons -> 0 ->> 'level')::risk_level_enum, 'low');
