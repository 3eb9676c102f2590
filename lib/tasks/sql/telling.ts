/** What the worker reads to tell people of tasks; the owner's statements, so each names its firm. */

/**
 * Held: tasks whose next notice has come where they are, after (organization, task) in the order of both. Arguments: the instant,
 * organization, task, at most.
 */
export const TELLING = `
  SELECT t.organization_id AS "organizationId", t.id, t.title, t.priority, t.due_on::text AS "dueOn", t.exchange_id AS "exchangeId",
    t.assigned_to AS "assignedTo", e.coordinator_id AS "coordinatorId", c.user_id AS "clientUserId",
    coalesce(e.time_zone, o.time_zone) AS "timeZone", t.reminder_schedule AS "reminderSchedule",
    t.escalation_rules AS "escalationRules"
  FROM tasks t
  JOIN organizations o ON o.id = t.organization_id
  LEFT JOIN exchanges e ON e.organization_id = t.organization_id AND e.id = t.exchange_id
  LEFT JOIN contacts c ON c.organization_id = e.organization_id AND c.id = e.client_id
  WHERE t.next_notice_on IS NOT NULL AND t.is_open AND (t.organization_id, t.id) > ($2, $3)
    AND t.next_notice_on <= ($1::timestamptz AT TIME ZONE coalesce(e.time_zone, o.time_zone))::date
    AND (e.id IS NULL OR e.status NOT IN ('failed', 'cancelled'))
  ORDER BY t.organization_id, t.id LIMIT $4
  FOR NO KEY UPDATE OF t SKIP LOCKED`;

/** Active members who may be told: admins, and who has a way to the file. Arguments: organization, exchange. */
export const PEOPLE = `
  SELECT m.user_id AS "userId", m.role = 'admin' AS "isAdmin", EXISTS (SELECT FROM exchange_access a
    WHERE a.organization_id = m.organization_id AND a.user_id = m.user_id AND a.exchange_id = $2) AS "onFile"
  FROM memberships m
  WHERE m.organization_id = $1 AND m.is_active AND m.role <> 'agency'`;

/** What was told for this due date. Arguments: organization, task, due date. */
export const TOLD = `
  SELECT kind::text AS kind, days, user_id AS "userId" FROM task_notices
  WHERE organization_id = $1 AND task_id = $2 AND due_on = $3`;
