import { z } from 'zod';
import { Priority, TaskStatus } from '@/lib/generated/prisma/enums';
import { MOST_BULK_TASKS } from '@/lib/shared/bulk-limits';
import { dateField } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

/** A task as the list showed it: what is different by now has been changed meanwhile. */
const shown = z.object({
  id: idSchema,
  status: z.enum(TaskStatus),
  dueOn: dateField.nullable(),
  assignedTo: idSchema.nullable(),
  priority: z.enum(Priority),
});

export type ShownTask = z.output<typeof shown>;

const rows = <S extends z.ZodType>(row: S) =>
  z
    .array(row)
    .min(1, 'Select at least one task.')
    .max(MOST_BULK_TASKS, `Select at most ${MOST_BULK_TASKS} tasks at once.`);

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.enum(TaskStatus) }),
  z.object({ kind: z.literal('assign'), assignedTo: idSchema.nullable() }),
  z.object({ kind: z.literal('due'), dueOn: dateField }),
  z.object({
    kind: z.literal('dueBy'),
    days: z.coerce
      .number({ error: 'Write a number of days, such as 7 or -3.' })
      .int('Write whole days.')
      .min(-365, 'Move by at most 365 days.')
      .max(365, 'Move by at most 365 days.')
      .refine((days) => days !== 0, 'Write how many days, such as 7 or -3.'),
  }),
  z.object({ kind: z.literal('priority'), priority: z.enum(Priority) }),
]);

export const bulkInput = z.object({ tasks: rows(shown), change });
export type BulkInput = z.output<typeof bulkInput>;

export const bulkPeopleInput = z.object({ ids: rows(idSchema) });

/** Back to where each task came from; `to` is what the change made of it. */
const undone = <F extends string, S extends z.ZodType>(field: F, value: S) =>
  z.object({ field: z.literal(field), rows: rows(z.object({ id: idSchema, from: value, to: value })) });

export const bulkUndo = z.union([
  undone('status', z.enum(TaskStatus)),
  undone('assignedTo', idSchema.nullable()),
  undone('priority', z.enum(Priority)),
]);
export type BulkUndo = z.output<typeof bulkUndo>;

/** A due date that moves, from what the page showed; an anchored task then no longer follows its date. */
export const dueMove = z.object({
  id: idSchema,
  dueOn: dateField,
  was: dateField.nullable(),
  leaveAnchor: z.boolean().default(false),
});
export type DueMove = z.output<typeof dueMove>;

/** A card to another column, from the one in which the page showed it. */
export const cardMove = z.object({ id: idSchema, status: z.enum(TaskStatus), was: z.enum(TaskStatus) });
export type CardMove = z.output<typeof cardMove>;
