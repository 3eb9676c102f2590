import type { Scope } from '@/lib/access/scope';
import type { Priority, TaskAnchor, TaskType } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export interface TaskToInsert {
  id: string;
  title: string;
  description: string | null;
  taskType: TaskType;
  category: string | null;
  exchangeId: string;
  templateId: string;
  contactId?: string;
  assignedTo?: string | null;
  dueOn: CalendarDate | null;
  anchor: TaskAnchor | null;
  offsetDays: number | null;
  priority: Priority;
  reminderSchedule: unknown;
  escalationRules: unknown;
  estimatedMinutes: number | null;
}

/** Many tasks in one statement, as one value: a parameter for every cell costs more than the tasks themselves. */
export async function insertTasks(scope: Scope, rows: readonly TaskToInsert[]): Promise<void> {
  if (rows.length === 0) return;
  await scope.db.$executeRaw`
    INSERT INTO tasks (id, title, description, task_type, category, exchange_id, template_id, contact_id, assigned_to, due_on,
        anchor, offset_days, priority, reminder_schedule, escalation_rules, estimated_duration, created_by)
    SELECT id, title, description, "taskType", category, "exchangeId", "templateId", "contactId", "assignedTo", "dueOn",
        anchor, "offsetDays", priority, "reminderSchedule", "escalationRules",
        make_interval(mins => "estimatedMinutes"), app.uid()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (id uuid, title text, description text,
        "taskType" task_type_enum, category text, "exchangeId" uuid, "templateId" uuid, "contactId" uuid, "assignedTo" uuid,
        "dueOn" date, anchor task_anchor_enum, "offsetDays" integer, priority priority_enum,
        "reminderSchedule" jsonb, "escalationRules" jsonb, "estimatedMinutes" integer)`;
}
