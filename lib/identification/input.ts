import { z } from 'zod';
import { dateField, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

export const noticeKinds = ['identification', 'revocation'] as const;

const named = z
  .array(idSchema)
  .min(1, 'Choose at least one property.')
  .max(100, 'Name at most 100 properties in one notice.')
  .refine((ids) => new Set(ids).size === ids.length, 'Name each property once.');

const about = { exchangeId: idSchema, kind: z.enum(noticeKinds), propertyIds: named };

/** A notice signed in the portal: the text is the one that was read. */
export const signedNotice = z.object({
  ...about,
  text: z.string().max(20_000),
  signedName: requiredText(255, 'Type your full name. It is your signature.'),
  consent: z.literal(true, { error: 'Confirm that you read the notice and sign it.' }),
});
export type SignedNotice = z.output<typeof signedNotice>;

/** A paper that the taxpayer signed and sent by mail, courier or hand. */
export const paperNotice = z.object({
  ...about,
  signedName: requiredText(255, 'Give the name that stands under the paper.'),
  signedOn: dateField,
  sentOn: dateField,
  sentTo: requiredText(255, 'Say to whom it was sent.'),
});
export type PaperNotice = z.output<typeof paperNotice>;
