import { z } from 'zod';
import { exchangeStages } from '@/lib/exchanges/rules/stages';
import { exchangeStatuses } from '@/lib/exchanges/rules/values';
import { optionalDate, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { documentKinds, papersFor } from './rules/documents';
import { questions, type QuestionKey } from './rules/questions';

const stage = z.enum(exchangeStages);
const reason = requiredText(500, 'Say why, in a few words.');

/** A move to the next stage of the workflow, from the one that the page showed. */
export const stageMove = z.object({ id: idSchema, from: stage, to: stage });
export type StageMove = z.output<typeof stageMove>;

export const stageReturn = stageMove.extend({ reason });
export type StageReturn = z.output<typeof stageReturn>;

/** Another status at the same stage; `from` is what the page showed. Taking up again needs no reason. */
export const statusChange = z
  .object({
    id: idSchema,
    from: z.enum(exchangeStatuses),
    to: z.enum(['active', 'on_hold', 'failed', 'cancelled']),
    reason: z.string().default(''),
  })
  .superRefine(({ to, reason: given }, context) => {
    const refused = to !== 'active' && reason.safeParse(given);
    if (refused && refused.error)
      context.addIssue({ code: 'custom', path: ['reason'], message: refused.error.issues[0]!.message });
  });
export type StatusChange = z.output<typeof statusChange>;

export const reopening = z.object({ id: idSchema, from: z.enum(exchangeStatuses), reason });
export type Reopening = z.output<typeof reopening>;

const choices = questions.map(
  ({ key, choices }) =>
    [key, z.enum(choices.map(({ value }) => value) as [string, ...string[]]).optional()] as const,
);

/** The answers that were given, and the instant of those that the form showed, if there were any. */
export const eligibilityAnswers = z.object({
  exchangeId: idSchema,
  answers: z.object(Object.fromEntries(choices) as Record<QuestionKey, (typeof choices)[number][1]>),
  was: z.iso.datetime().nullable(),
});
export type EligibilityAnswers = z.output<typeof eligibilityAnswers>;

export const documentRecord = z.object({
  exchangeId: idSchema,
  kind: z.enum(documentKinds, { error: 'Choose what the document is.' }),
  title: requiredText(255, 'Give the document a title.'),
  signedOn: optionalDate,
  /** To which closing it belongs, or that it is of the parking. */
  of: z.enum(papersFor).default('relinquished'),
});
export type DocumentRecord = z.output<typeof documentRecord>;

/** `was` is when the row was last written, as the page showed it. */
export const documentCorrection = documentRecord.extend({ id: idSchema, was: z.iso.datetime() });
export type DocumentCorrection = z.output<typeof documentCorrection>;

export const documentArchiving = z.object({ exchangeId: idSchema, id: idSchema, archived: z.boolean() });
export type DocumentArchiving = z.output<typeof documentArchiving>;
