import { z } from 'zod';
import { Priority, TaskStatus, TaskType } from '@/lib/generated/prisma/enums';
import { optionalDate, optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

/** What a person may move a task to; blocked and cancelled are for staff. */
export const taskMove = z.object({ id: idSchema, status: z.enum(TaskStatus) });

export const newTask = z.object({
  exchangeId: idSchema,
  title: requiredText(255, 'Say what is to be done.'),
  description: optionalText(4000),
  taskType: z.enum(TaskType).default('general'),
  priority: z.enum(Priority).default('medium'),
  dueOn: optionalDate,
  assignedTo: idSchema.optional(),
});

export type NewTask = z.output<typeof newTask>;

/** To whom a task goes, null for nobody, and whom the page showed before. */
export const taskAssignment = z.object({
  id: idSchema,
  assignedTo: idSchema.nullable(),
  was: idSchema.nullable(),
});

export type TaskAssignment = z.output<typeof taskAssignment>;
