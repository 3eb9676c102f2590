import type { Scope } from '@/lib/access/scope';

export interface StaffMember {
  userId: string;
  name: string;
  isActive: boolean;
  activeExchanges: number;
  assignedTasks: number;
  completedTasks: number;
  dueCompleted: number;
  onTime: number;
  /** 0 to 100; null without a task that was rated. */
  quality: number | null;
  messagesSent: number;
  lastActivity: Date | null;
}

/** Coordinators and admins who may sign in or still hold exchanges; a coordinator gets their own row. As of the last refresh. */
export function staff(scope: Scope): Promise<StaffMember[]> {
  return scope.db.$queryRaw<StaffMember[]>`
    SELECT user_id AS "userId", display_name AS "name", is_active AS "isActive", active_exchanges AS "activeExchanges",
      assigned_tasks AS "assignedTasks", completed_tasks AS "completedTasks", due_completed_tasks AS "dueCompleted",
      on_time_tasks AS "onTime", round(avg_task_quality)::integer AS "quality", messages_sent AS "messagesSent",
      last_activity AS "lastActivity"
    FROM app.user_analytics()
    WHERE role IN ('admin', 'coordinator') AND (is_active OR active_exchanges > 0)
    ORDER BY active_exchanges DESC, display_name, user_id`;
}
