import { z } from 'zod';
import { dateField, optionalDate, optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { parseMoney, type Money } from '@/lib/shared/money';
import { grounds, purposes } from './rules/facts';
import { neverGrounds } from './rules/never';
import { callOutcomes } from './rules/steps';

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

const amount = z.string().transform((text, context): Money => {
  const money = parseMoney(text);
  if (money && !money.startsWith('-') && /[1-9]/.test(money)) return money;
  context.addIssue({ code: 'custom', message: 'Write an amount above zero, such as 1,250,000 or 1.25m.' });
  return z.NEVER;
});

/** Funds asked for. What belongs to another purpose is left out, whatever the form still holds. */
export const releaseRequest = z
  .object({
    exchangeId: idSchema,
    purpose: z.enum(purposes, { error: 'Say what the funds are for.' }),
    ground: optional(z.enum([...grounds, ...neverGrounds])),
    contingency: optionalText(4000),
    evidence: optionalText(2000),
    propertyId: optional(idSchema),
    payeeId: optional(idSchema),
    /** Of a refund it is the taxpayer, whatever is said here. */
    payeeName: optionalText(255),
    amount,
  })
  .superRefine((request, context) => {
    const need = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const { purpose, ground } = request;
    if (purpose === 'refund') {
      if (!ground) need('ground', 'Say which event releases the refund.');
      if (ground === 'contingency' && !request.contingency)
        need(
          'contingency',
          'Write down the contingency: what happened, and where the agreement provides for it.',
        );
      if (ground === 'contingency' && !request.evidence) need('evidence', 'Say which papers show it.');
      return;
    }
    if (!request.payeeId && !request.payeeName) need('payeeName', 'Say who is to be paid.');
    if (purpose === 'replacement' && !request.propertyId)
      need('propertyId', 'Choose the replacement property that is paid for.');
    if (purpose === 'expense' && !request.evidence)
      need('evidence', 'Name the item, and the closing statement on which it stands.');
  });
export type ReleaseRequest = z.output<typeof releaseRequest>;
export type ReleaseDraft = z.input<typeof releaseRequest>;

export const requestRef = z.object({ id: idSchema });

const statuses = ['requested', 'approved_once', 'approved'] as const;
/** Blocked or withdrawn for a reason, from the status that the page showed. */
export const stop = z.object({
  id: idSchema,
  was: z.enum(statuses),
  reason: requiredText(1000, 'Say why.'),
});
export type Stop = z.output<typeof stop>;

export const approval = z.object({ id: idSchema, note: optionalText(1000) });
export type Approval = z.output<typeof approval>;

/** A call to a number of a person on file; `contact` is id and number together, as the list offers them. */
export const callBack = z.object({
  id: idSchema,
  contactId: idSchema,
  number: requiredText(50, 'Choose the number that was called.'),
  outcome: z.enum(callOutcomes, { error: 'Say how the call went.' }),
  note: optionalText(1000),
});
export type CallBack = z.output<typeof callBack>;

export const releaseOrder = z.object({
  id: idSchema,
  typed: requiredText(50, 'Type the number of the exchange to confirm.'),
});
export type ReleaseOrder = z.output<typeof releaseOrder>;

/** The taxpayer's statement that no extension was filed, and what the form showed before. */
export const noExtension = z.object({ exchangeId: idSchema, signedOn: dateField, was: optionalDate });
export type NoExtension = z.output<typeof noExtension>;
