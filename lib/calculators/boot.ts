import type { z } from 'zod';
import { ZERO } from '@/lib/worksheet/rules/amounts';
import { lineNumbers } from '@/lib/worksheet/rules/form-lines';
import { allReasons, worksheet } from '@/lib/worksheet/rules/worksheet';
import { amount, object, optional } from './fields';

/** POST /api/v1/calculators/boot: its input, and its reply. Documented in docs/api.md. */

/** Absent and null mean the same: none. */
const optionalAmount = optional(amount).transform((value) => value ?? ZERO);

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
