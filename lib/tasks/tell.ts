/**
 * Reminders and escalation, told by the worker: once for each task, rule, due date and person, whatever runs twice. A task is held
 * while its people are told, and passed by while somebody else writes it.
 */
import type pg from 'pg';
import { newId } from '@/lib/shared/ids';
import { calendarDateIn, daysBetween, type CalendarDate } from '@/lib/shared/calendar-date';
import { audienceOf, type Telling } from './rules/audience';
import { escalationOf, noticesDue, noticeTitle, raised, remindersOf } from './rules/notices';
import { plannedNotices, type NoticePlan } from './rules/planned-notices';
import { PEOPLE, TELLING, TOLD } from './sql/telling';

/** Rows that one transaction holds. */
const BATCH = 100;

type Run = <T>(work: (client: pg.PoolClient) => Promise<T>) => Promise<T>;

export interface Told {
  reminders: number;
  escalations: number;
  late: number;
}

interface Place {
  organization: string;
  task: string;
}

/** Tells everybody whose reminder or escalation has come by `now`. Stops between two batches when `signal` is aborted. */
export async function tellDue(transaction: Run, now: Date, signal?: AbortSignal): Promise<Told> {
  const told: Told = { reminders: 0, escalations: 0, late: 0 };
  let last: Place | undefined = { organization: NOWHERE, task: NOWHERE };
  while (last && !signal?.aborted) {
    const from: Place = last;
    last = await transaction((client) => tellBatch(client, now, from, told));
  }
  return told;
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Returns where to go on; undefined at the end. */
async function tellBatch(
  client: pg.PoolClient,
  now: Date,
  from: Place,
  told: Told,
): Promise<Place | undefined> {
  const { rows } = await client.query<Telling>(TELLING, [now, from.organization, from.task, BATCH]);
  for (const task of rows) await tell(client, task, now, told);
  const end = rows.at(-1);
  return end && rows.length === BATCH ? { organization: end.organizationId, task: end.id } : undefined;
}

async function tell(client: pg.PoolClient, task: Telling, now: Date, told: Told): Promise<void> {
  const today = calendarDateIn(task.timeZone, now);
  const rules = {
    dueOn: task.dueOn,
    reminders: remindersOf(task.reminderSchedule),
    escalation: escalationOf(task.escalationRules),
  };
  const due = noticesDue(rules, today);
  const people = await client.query<{ userId: string; isAdmin: boolean; onFile: boolean }>(PEOPLE, [
    task.organizationId,
    task.exchangeId,
  ]);
  const before = await client.query<{ kind: string; days: number; userId: string }>(TOLD, [
    task.organizationId,
    task.id,
    task.dueOn,
  ]);
  const plan = plannedNotices(due, audienceOf(task, people.rows), before.rows);
  for (const notice of plan) {
    if (!(await write(client, task, notice, today, now)) || notice.covered) continue;
    told[notice.kind === 'reminder' ? 'reminders' : 'escalations'] += 1;
    if (notice.lateDays > 0) told.late += 1;
  }
  const escalated = new Set(plan.filter(({ kind }) => kind === 'escalation').map(({ days }) => days));
  const priority = due.steps
    .filter(({ days }) => escalated.has(days))
    .reduce((highest, step) => raised(highest, step.priority), task.priority);
  if (priority !== task.priority) {
    await client.query('UPDATE tasks SET priority = $3 WHERE organization_id = $1 AND id = $2', [
      ...[task.organizationId, task.id, priority],
    ]);
  }
  if (escalated.size > 0) {
    await client.query(
      `INSERT INTO domain_events (organization_id, kind, exchange_id, subject_id, data) VALUES ($1, 'task.escalated', $2, $3, $4)`,
      [
        task.organizationId,
        task.exchangeId,
        task.id,
        JSON.stringify({ from: task.priority, to: priority, days: Math.max(...escalated) }),
      ],
    );
  }
  // What is planned next is no change of the task: its last change stays as it was.
  await client.query(`SELECT set_config('app.sweeping', 'on', true)`);
  await client.query(
    `UPDATE tasks SET next_notice_on = app.next_notice(due_on, reminder_schedule, escalation_rules, $3)
     WHERE organization_id = $1 AND id = $2`,
    [task.organizationId, task.id, today],
  );
  await client.query(`SELECT set_config('app.sweeping', '', true)`);
}

/** False when that person was told by this rule before. */
async function write(
  client: pg.PoolClient,
  task: Telling,
  { kind, days, userId, lateDays, covered }: NoticePlan,
  today: CalendarDate,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO task_notices (organization_id, task_id, kind, days, due_on, user_id, late_days, covered)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [task.organizationId, task.id, kind, days, task.dueOn, userId, lateDays, covered],
  );
  if (rowCount !== 1 || covered) return rowCount === 1;
  const title = noticeTitle(task.title, daysBetween(today, task.dueOn), lateDays);
  await client.query(
    `INSERT INTO notifications (organization_id, id, user_id, kind, title, exchange_id, subject_id, dedupe_key, needs_action)
     VALUES ($1, $2, $3, 'task', $4, $5, $6, $7, true) ON CONFLICT DO NOTHING`,
    [
      ...[task.organizationId, newId(now), userId, title, task.exchangeId, task.id],
      `task ${task.id} ${kind} ${days} due ${task.dueOn}`,
    ],
  );
  return true;
}
