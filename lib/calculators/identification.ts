import { z } from 'zod';
import { identify } from '@/lib/identification/rules/identification';
import { amount, isoDate, object, optional } from './fields';

/** POST /api/v1/calculators/identification: its input, and its reply. Documented in docs/api.md. */

const property = object({
  description: z
    .string({ error: 'Give the description as it was signed.' })
    .trim()
    .max(2_000, 'Give at most 2,000 characters.'),
  value: amount,
  signed: z.boolean({ error: 'Give true or false.' }),
  sentOn: optional(isoDate),
  revokedOn: optional(isoDate),
  receivedOn: optional(isoDate),
  receivedValue: optional(amount),
})
  .refine(({ sentOn, revokedOn }) => !revokedOn || !!sentOn, {
    path: ['sentOn'],
    error: 'Give the day the identification was sent: only what was sent can be revoked.',
  })
  .refine(({ sentOn, revokedOn }) => !sentOn || !revokedOn || revokedOn >= sentOn, {
    path: ['revokedOn'],
    error: 'Give a day on or after the identification was sent.',
  })
  .refine(({ receivedOn, receivedValue }) => receivedValue === undefined || !!receivedOn, {
    path: ['receivedOn'],
    error: 'Give the day it was received, or leave out the value on receipt.',
  });

export const identificationInput = object({
  relinquishedValue: amount.refine((value) => Number(value) > 0, {
    error: 'Give the value of all relinquished property, more than zero.',
  }),
  identificationDeadline: isoDate,
  exchangeDeadline: isoDate,
  properties: z.array(property, { error: 'Give a list.' }).max(100, 'Give at most 100 properties.'),
}).refine(({ identificationDeadline, exchangeDeadline }) => exchangeDeadline >= identificationDeadline, {
  path: ['exchangeDeadline'],
  error: 'Give a day on or after the identification deadline.',
});

/** In the shape of docs/api.md. */
export function calculateIdentification(input: z.output<typeof identificationInput>) {
  const { valid, rule, counted, total, headroom, because } = identify(input);
  return { valid, rule, counted, total, headroom, because };
}
