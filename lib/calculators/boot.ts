import { z } from 'zod';
import { parseMoney, type Money } from '@/lib/shared/money';
import { ZERO } from '@/lib/worksheet/rules/amounts';
import { lineNumbers } from '@/lib/worksheet/rules/form-lines';
import { allReasons, worksheet } from '@/lib/worksheet/rules/worksheet';

/** POST /api/v1/calculators/boot: its input, and its reply. Documented in docs/api.md. */

const AMOUNT = /^\d+(\.\d{1,2})?$/;

const amount = z
  .string({ error: 'Give an amount as a decimal string such as "250000.00".' })
  .transform((text, context): Money => {
    const money = AMOUNT.test(text) ? parseMoney(text) : undefined;
    if (money) return money;
    context.addIssue({
      code: 'custom',
      message:
        'Give dollars as a decimal string such as "250000.00": not negative, at most two decimals and thirteen digits before them.',
    });
    return z.NEVER;
  });

/** Absent and null mean the same: none. */
const optionalAmount = amount.nullish().transform((value) => value ?? ZERO);

const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? 'Give an object with named fields.' : undefined),
  });

const side = object({ price: amount, debt: amount, expenses: amount });

export const bootInput = object({
  basis: amount,
  sale: side,
  purchase: side,
  otherPropertyReceived: optionalAmount,
  recapture: optionalAmount,
});

/** In the shape of docs/api.md. Throws an expected error when the recapture is more than the gain. */
export function calculateBoot(input: z.output<typeof bootInput>) {
  const { basis, sale, purchase, otherPropertyReceived, recapture } = input;
  const result = worksheet({
    basis,
    sale: { ...sale, otherProperty: ZERO },
    purchase: { ...purchase, otherProperty: otherPropertyReceived },
    recapture,
  });
  const lines = Object.fromEntries(lineNumbers.map((line) => [line, result.lines[line]]));
  return { lines, because: allReasons(result) };
}
