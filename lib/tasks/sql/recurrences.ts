/** Recurrences that go on, each with its latest task. Arguments: after organization and id, at most. */
export const RUNNING = `
  SELECT r.organization_id AS "organizationId", r.id, r.every, r.unit, r.weekday, r.starts_on::text AS "startsOn",
    r.until_on::text AS "untilOn", r.shifts, coalesce(e.time_zone, o.time_zone) AS "timeZone",
    latest.occurrence_on::text AS "lastOn", latest.is_open AS "lastIsOpen"
  FROM task_recurrences r
  JOIN organizations o ON o.id = r.organization_id
  LEFT JOIN exchanges e ON e.organization_id = r.organization_id AND e.id = r.exchange_id
  JOIN LATERAL (SELECT occurrence_on, is_open FROM tasks t
    WHERE t.organization_id = r.organization_id AND t.recurrence_id = r.id
    ORDER BY occurrence_on DESC LIMIT 1) latest ON true
  WHERE (r.organization_id, r.id) > ($1, $2) AND r.stopped_at IS NULL
    AND (r.until_on IS NULL OR r.until_on > latest.occurrence_on)
    AND (r.exchange_id IS NULL OR e.status IN ('draft', 'active', 'on_hold'))
  ORDER BY r.organization_id, r.id LIMIT $3`;
