-- Why: the one way into the queue for the application, and what an admin may ask of it. The queue itself, schema
-- graphile_worker, is the owner's: no other role may use anything in it. docs/decisions/0021-jobs.md
-- Rule: a job carries the firm and the person of the transaction that asked for it, whatever its payload claims, and begins
-- only when that transaction has committed. Locks: the queue's row of the same key, until the transaction ends.
-- Undo: re-apply the previous version of this file.

-- What members may ask for, and which roles: lib/platform/jobs/tasks.ts says the same, and a test holds the two together.
CREATE OR REPLACE FUNCTION app.enqueueable() RETURNS TABLE (task text, attempts smallint, roles text[])
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    VALUES ('jobs.check', 3::smallint, ARRAY['admin']),
        ('imports.check', 5::smallint, ARRAY['admin', 'coordinator']),
        ('imports.write', 10::smallint, ARRAY['admin', 'coordinator'])
$$;

-- Puts a job into the queue; `key` makes one job of several that wait, within the firm and task. Returns its number.
CREATE OR REPLACE FUNCTION app.enqueue(task text, payload jsonb, key text DEFAULT NULL, run_at timestamptz DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    -- Inside a definer current_user is the owner; the role that was entered is the setting's.
    entered text := substr(current_setting('role'), length('peak_') + 1);
    allowed record;
BEGIN
    IF app.org() IS NULL OR app.uid() IS NULL THEN
        RAISE EXCEPTION 'jobs are enqueued by members only' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO allowed FROM app.enqueueable() AS known WHERE known.task = enqueue.task AND entered = ANY (known.roles);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'task % is not for % to enqueue', task, entered USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF jsonb_typeof(payload) IS DISTINCT FROM 'object' OR octet_length(payload::text) > 16384 OR length(key) > 200 THEN
        RAISE EXCEPTION 'a payload is an object of at most 16 KB, a key has at most 200 characters'
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN (graphile_worker.add_job(
        identifier => task,
        payload => (payload || jsonb_build_object('organizationId', app.org(), 'personId', app.uid()))::json,
        run_at => run_at,
        max_attempts => allowed.attempts,
        job_key => app.org() || ':' || task || ':' || key)).id;
END $$;

-- What waits or runs: the firm's jobs and the system's. A job given up is not here, but in job_runs.
CREATE OR REPLACE FUNCTION app.job_queue()
RETURNS TABLE (job_id bigint, task text, of_firm boolean, run_at timestamptz, attempts integer, max_attempts integer, running boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT j.id, t.identifier, j.payload ->> 'organizationId' IS NOT NULL, j.run_at, j.attempts::integer, j.max_attempts::integer,
        j.locked_at IS NOT NULL
    FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE app.org() IS NOT NULL
      AND coalesce((j.payload ->> 'organizationId')::uuid = app.org(), true)
      AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL)
$$;

-- Runs a job that was given up again, from its first attempt. False: there is no such job, or it has been dealt with.
CREATE OR REPLACE FUNCTION app.run_job_again(run uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    given_up bigint;
BEGIN
    UPDATE job_runs SET settled_at = now()
    WHERE id = run AND outcome = 'given_up' AND settled_at IS NULL
      AND app.org() IS NOT NULL AND (organization_id = app.org() OR organization_id IS NULL)
    RETURNING job_id INTO given_up;
    RETURN EXISTS (SELECT FROM graphile_worker.reschedule_jobs(
        ARRAY[given_up], run_at => now(), attempts => 0::smallint) AS again WHERE again.id IS NOT NULL);
END $$;

-- A worker holds this lock on a connection of its own for as long as it lives, so that nobody need guess from the time.
CREATE OR REPLACE FUNCTION app.attend_as_worker(worker text) RETURNS void LANGUAGE sql VOLATILE
SET search_path = public, pg_temp AS $$
    SELECT pg_advisory_lock(1031, hashtext(worker))
$$;

CREATE OR REPLACE FUNCTION app.living_workers() RETURNS SETOF integer LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN objid::bigint < 2147483648 THEN objid::bigint ELSE objid::bigint - 4294967296 END::integer
    FROM pg_locks
    WHERE locktype = 'advisory' AND classid = 1031 AND objsubid = 2 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
$$;

-- Closes the runs of workers that are gone and lets their jobs run again. Returns how many. For workers only.
CREATE OR REPLACE FUNCTION app.close_lost_runs() RETURNS integer LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    gone text[];
    closed integer;
BEGIN
    WITH lost AS (
        UPDATE job_runs SET
            outcome = CASE WHEN attempt < max_attempts THEN 'failed' ELSE 'given_up' END,
            finished_at = now(),
            error = 'Interrupted: the worker ended before the job did.',
            next_run_at = CASE WHEN attempt < max_attempts THEN now() END
        WHERE outcome = 'running' AND hashtext(worker) NOT IN (SELECT app.living_workers())
        RETURNING worker)
    SELECT array_agg(DISTINCT worker), count(*) INTO gone, closed FROM lost;
    IF closed > 0 THEN
        PERFORM graphile_worker.force_unlock_workers(gone);
    END IF;
    RETURN closed;
END $$;

GRANT EXECUTE ON FUNCTION app.enqueue(text, jsonb, text, timestamptz)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT EXECUTE ON FUNCTION app.job_queue(), app.run_job_again(uuid), app.living_workers() TO peak_admin;
