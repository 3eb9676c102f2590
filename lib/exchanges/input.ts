import { z } from 'zod';
import { contactChoice } from '@/lib/contacts/input';
import { ExchangeStage, ExchangeType, PropertySide, TaxpayerType } from '@/lib/generated/prisma/enums';
import { fieldInputs } from '@/lib/custom-fields/input';
import { participantInput } from '@/lib/participants/input';
import { propertyInput } from '@/lib/properties/input';
import { dateField, optionalDate, optionalText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { sayBeforeAgreement } from './rules/before-agreement';
import { PARKING_TYPES } from './rules/facts';
import { stagesOf } from './rules/stages';

/** The taxpayer's return, as rules/deadlines reads it. */
export const taxpayerInput = z.object({
  type: z.enum(TaxpayerType).optional(),
  returnDueOn: optionalDate,
  extensionFiledOn: optionalDate,
  extendedDueOn: optionalDate,
  returnFiledOn: optionalDate,
});

export const parkingInput = z.object({ titleTakenOn: dateField, parked: z.enum(PropertySide) });

/** The search string of a list's URL, and the cursor after which rows are asked for. */
export const rowsAsked = z.object({ search: z.string().max(4000).default(''), after: z.string().max(1000) });

export const fileAsked = z.object({ id: idSchema });

/** A new exchange; the schema guards the command. */
export const newExchange = z
  .object({
    client: contactChoice,
    name: optionalText(255),
    exchangeType: z.enum(ExchangeType, { error: 'Choose the type of exchange.' }),
    stage: z.enum(ExchangeStage).optional(),
    agreementSignedOn: optionalDate,
    relinquished: z.array(propertyInput).max(50).default([]),
    replacement: z.array(propertyInput).max(50).default([]),
    taxpayer: taxpayerInput.default({}),
    parking: parkingInput.optional(),
    coordinatorId: idSchema.optional(),
    participants: z.array(participantInput).max(50).default([]),
    /** The firm's own fields by key; absent where no form asked, as in an import. */
    customFields: fieldInputs.optional(),
  })
  .refine(({ parking, exchangeType }) => !parking || PARKING_TYPES.includes(exchangeType), {
    path: ['parking', 'titleTakenOn'],
    error:
      'Only a reverse, improvement or build-to-suit exchange parks property. Change the type or remove parking.',
  })
  .refine(({ stage, exchangeType }) => !stage || stagesOf(exchangeType).includes(stage), {
    path: ['stage'],
    error: 'This stage does not belong to exchanges of this type. Choose another.',
  })
  .superRefine(({ agreementSignedOn, relinquished }, context) => {
    for (const [index, { transferredOn }] of relinquished.entries()) {
      if (!agreementSignedOn || !transferredOn || transferredOn >= agreementSignedOn) continue;
      context.addIssue({
        code: 'custom',
        path: ['relinquished', index, 'transferredOn'],
        message: sayBeforeAgreement(agreementSignedOn),
      });
    }
  });

/** As a person opens one: the gates lead on from intake. Only who brings files at work, or old ones, says where they stand. */
export const openingForm = newExchange.refine(({ stage }) => stage === undefined || stage === 'intake', {
  path: ['stage'],
  error: 'A new exchange begins at Intake and goes on through its gates. Files at work come with an import.',
});

export type NewExchange = z.output<typeof newExchange>;
/** What the form holds while it is being filled. */
export type NewExchangeDraft = z.input<typeof newExchange>;
