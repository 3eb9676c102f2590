import { z } from 'zod';
import { deadlines } from '@/lib/exchanges/rules/deadlines';
import { exchangeTypes, parkedSides, taxpayerTypes } from '@/lib/exchanges/rules/values';
import { isoDate, object, optional } from './fields';

/** POST /api/v1/calculators/deadlines: its input, and its reply. Documented in docs/api.md. */

const oneOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `Give one of: ${values.join(', ')}.` });

const sold = object({ transferredOn: isoDate });

const taxpayer = object({
  type: oneOf(taxpayerTypes),
  returnDueOn: optional(isoDate),
  extensionFiledOn: optional(isoDate),
  extendedDueOn: optional(isoDate),
  returnFiledOn: optional(isoDate),
});

const parking = object({
  titleTakenOn: isoDate,
  parked: optional(oneOf(parkedSides)).transform((side) => side ?? 'replacement'),
});

export const deadlinesInput = object({
  exchangeType: oneOf(exchangeTypes),
  relinquished: optional(
    z.array(sold, { error: 'Give a list.' }).max(100, 'Give at most 100 relinquished properties.'),
  ).transform((list) => list ?? []),
  taxpayer: optional(taxpayer),
  parking: optional(parking),
})
  .refine((input) => input.parking || !isAbsent(input.relinquished), {
    path: ['relinquished'],
    error: 'Give the transfer date of at least one relinquished property, or parking.',
    when: isObject,
  })
  .refine((input) => input.taxpayer || (input.parking && isAbsent(input.relinquished)), {
    path: ['taxpayer'],
    error: 'Give the taxpayer with its type. Only parking alone does without.',
    when: isObject,
  });

/** What is absent is said together with what is wrong elsewhere, so these also look at input that is refused. */
function isObject({ value }: { value: unknown }): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(relinquished: unknown): boolean {
  return (
    relinquished === undefined ||
    relinquished === null ||
    (Array.isArray(relinquished) && relinquished.length === 0)
  );
}

/** In the shape of docs/api.md. Throws an expected error when the dates contradict each other. */
export function calculateDeadlines({ taxpayer, ...facts }: z.output<typeof deadlinesInput>) {
  const { identification, exchange, parking, warnings } = deadlines({ ...facts, taxpayer: taxpayer ?? {} });
  return {
    identification: identification && {
      deadline: identification.deadline,
      because: identification.because,
    },
    exchange: exchange && {
      deadline: exchange.deadline,
      because: exchange.because,
      shortenedByReturn: exchange.shortenedByReturn,
    },
    ...(parking && {
      parking: {
        agreementBy: parking.agreementBy,
        identifyRelinquishedBy: parking.identifyRelinquishedBy,
        transferBy: parking.transferBy,
      },
      parkingBecause: parking.because,
    }),
    warnings,
  };
}
