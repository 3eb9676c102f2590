import { z } from 'zod';
import { Priority, TaskStatus, TaskType } from '@/lib/generated/prisma/enums';
import { dateField, optionalDate, optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import {
  FURTHEST_DAYS,
  MOST_REMINDERS,
  MOST_STEPS,
  raisedPriorities,
  reminderAudiences,
} from './rules/notices';
import { recurrenceUnits } from './rules/recurrence';

/** What a person may move a task to; blocked and cancelled are for staff. */
export const taskMove = z.object({
  id: idSchema,
  status: z.enum(TaskStatus),
  /** How long it took, with its completion; staff say so. */
  minutes: z.number().int().min(0).max(60_000, 'Enter at most 60,000 minutes.').optional(),
});
export type TaskMove = z.output<typeof taskMove>;

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

export const taskRef = z.object({ id: idSchema });

/** The task, and another that it waits for. */
export const dependency = z.object({ id: idSchema, dependsOnId: idSchema });
export type Dependency = z.output<typeof dependency>;

const wholeNumber = (least: number, most: number, message: string) =>
  z.number({ error: message }).int(message).min(least, message).max(most, message);

export const recurrenceChoice = z
  .object({
    id: idSchema,
    every: wholeNumber(1, 365, 'Enter a whole number from 1 to 365.'),
    unit: z.enum(recurrenceUnits),
    weekday: z.number().int().min(1).max(7).optional(),
    startsOn: dateField,
    untilOn: optionalDate,
    shifts: z.boolean().default(false),
  })
  .refine(({ startsOn, untilOn }) => !untilOn || untilOn >= startsOn, {
    path: ['untilOn'],
    error: 'The last day lies on or after the first.',
  });
export type RecurrenceChoice = z.output<typeof recurrenceChoice>;

const days = wholeNumber(-FURTHEST_DAYS, FURTHEST_DAYS, 'Enter days from -365 to 365.');
export const reminderList = z
  .array(z.object({ days, to: z.enum(reminderAudiences) }))
  .max(MOST_REMINDERS, 'Keep at most ten reminders.')
  .refine((list) => new Set(list.map(({ days: on, to }) => `${on} ${to}`)).size === list.length, {
    error: 'Two of these say the same. Remove one.',
  });
export const escalationList = z
  .array(
    z
      .object({
        days: wholeNumber(1, FURTHEST_DAYS, 'Enter days overdue from 1 to 365.'),
        to: z.enum(['admins', 'member']),
        userId: idSchema.optional(),
        priority: z.enum(raisedPriorities).optional(),
      })
      .refine(({ to, userId }) => (to === 'member') === (userId !== undefined), {
        path: ['userId'],
        error: 'Choose the member who is told.',
      }),
  )
  .max(MOST_STEPS, 'Keep at most five steps.');

const minutes = wholeNumber(1, 60_000, 'Enter minutes from 1 to 60,000.');

/** What a task shall be, and what the page showed of the same before: another's change is a conflict. */
const editable = z
  .object({
    title: requiredText(255, 'Say what is to be done.'),
    description: z
      .string()
      .trim()
      .max(4000, 'Use at most 4000 characters.')
      .transform((text) => text || null)
      .nullable(),
    priority: z.enum(Priority),
    taskType: z.enum(TaskType),
    dueOn: z.union([dateField, z.null()]),
  })
  .partial();
export const taskChange = z.object({ id: idSchema, change: editable, was: editable });
export type TaskChange = z.output<typeof taskChange>;

const planned = z.object({
  reminders: reminderList,
  escalation: escalationList,
  /** Null takes the estimate away. */
  estimatedMinutes: minutes.nullable(),
});
export const taskPlan = planned.extend({ id: idSchema, was: planned });
export type TaskPlan = z.output<typeof taskPlan>;

const offset = wholeNumber(0, 730, 'Count at most 730 days.');

/** Due so many days after what it waits for is done; null: on a date of its own. */
export const taskOffset = z.object({
  id: idSchema,
  offsetDays: offset.nullable(),
  was: z.object({ offsetDays: offset.nullable(), dueOn: z.union([dateField, z.null()]) }),
});
export type TaskOffset = z.output<typeof taskOffset>;

export const taskRating = z.object({
  id: idSchema,
  stars: wholeNumber(1, 5, 'Choose 1 to 5.'),
  reason: requiredText(1000, 'Say why in a few words.'),
});
export type TaskRating = z.output<typeof taskRating>;

export const taskMinutes = z.object({
  id: idSchema,
  minutes: wholeNumber(0, 60_000, 'Enter minutes from 0 to 60,000.').nullable(),
});
export type TaskMinutes = z.output<typeof taskMinutes>;

export const taskComment = z.object({
  id: idSchema,
  body: requiredText(20_000, 'Write the comment.'),
  isPrivate: z.boolean().default(false),
  /** Shown to the assignee outside the firm as well. */
  forAssignee: z.boolean().default(false),
});
export type TaskComment = z.output<typeof taskComment>;
