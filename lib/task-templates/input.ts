import { z } from 'zod';
import { ExchangeType, ParticipantRole, Priority, TaskType } from '@/lib/generated/prisma/enums';
import { exchangeStages, stagesOf } from '@/lib/exchanges/rules/stages';
import { optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { escalationList, reminderList } from '@/lib/tasks/input';
import { taskAnchors, taskAssignees } from '@/lib/tasks/rules/values';

const offsetMessage = 'Count at most 730 days before or after the date.';

const fields = z.object({
  title: requiredText(255, 'Say what is to be done.'),
  description: optionalText(4000),
  taskType: z.enum(TaskType),
  priority: z.enum(Priority),
  /** What the due date counts from; null for what a stage brings, counted from the day it is entered. */
  anchor: z.enum(taskAnchors).nullable(),
  stage: z.enum(exchangeStages).nullable(),
  /** Negative is before. */
  offsetDays: z
    .number({ error: 'Enter a whole number of days.' })
    .int('Enter a whole number of days.')
    .min(-730, offsetMessage)
    .max(730, offsetMessage),
  assignee: z.enum(taskAssignees),
  assigneeRole: z.enum(ParticipantRole).optional(),
  assigneeUserId: idSchema.optional(),
  reminders: reminderList,
  escalation: escalationList,
  estimatedMinutes: z
    .number({ error: 'Enter minutes from 1 to 60,000.' })
    .int('Enter whole minutes.')
    .min(1, 'Enter minutes from 1 to 60,000.')
    .max(60_000, 'Enter minutes from 1 to 60,000.')
    .optional(),
  /** Ids of the templates whose tasks it waits for. */
  dependsOn: z.array(idSchema).max(20, 'Wait for at most twenty others.'),
});
type Fields = z.output<typeof fields>;

/** What only several fields together can say. */
function sound(template: Fields & { exchangeType: ExchangeType }, context: z.RefinementCtx): void {
  const fault = (path: keyof Fields, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const { anchor, stage, assignee } = template;
  if (!anchor && !stage) fault('anchor', 'Say from which date it counts, or which stage brings it.');
  if (stage && !stagesOf(template.exchangeType).includes(stage)) {
    fault('stage', 'This type of exchange has no such stage.');
  }
  if (anchor === 'waited_for') {
    if (template.dependsOn.length === 0)
      fault('dependsOn', 'Say what it waits for: its date counts from there.');
    if (template.offsetDays < 0) fault('offsetDays', 'Count from 0 days after what it waits for.');
  }
  if (assignee === 'participant' && !template.assigneeRole) {
    fault('assigneeRole', 'Choose the role of the participant.');
  }
  if (assignee === 'member' && !template.assigneeUserId) fault('assigneeUserId', 'Choose the member.');
}

export const newTemplate = fields.extend({ exchangeType: z.enum(ExchangeType) }).superRefine(sound);
export type NewTemplate = z.output<typeof newTemplate>;

/** `seen`: when the template was last changed, as the page showed it: another's change in between is a conflict. */
export const templateChange = fields
  .extend({
    exchangeType: z.enum(ExchangeType),
    id: idSchema,
    seen: z.iso.datetime(),
    /** Also to tasks made before that are open. */
    applyToOpen: z.boolean().default(false),
  })
  .superRefine(sound);
export type TemplateChange = z.output<typeof templateChange>;

export const templateRetirement = z.object({ id: idSchema, isActive: z.boolean() });
export type TemplateRetirement = z.output<typeof templateRetirement>;

/** One place up or down among the templates of its type. */
export const templateStep = z.object({ id: idSchema, direction: z.enum(['up', 'down']) });
export type TemplateStep = z.output<typeof templateStep>;
