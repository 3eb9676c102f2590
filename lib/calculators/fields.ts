/** What the inputs of the calculators share: dates and amounts as a program writes them, objects without unknown fields. */
import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { parseMoney, type Money } from '@/lib/shared/money';

export const isoDate = z
  .string({ error: 'Give a date as YYYY-MM-DD.' })
  .transform((text, context): CalendarDate => {
    const date = parseCalendarDate(text);
    if (date && date >= '1990-01-01' && date <= '2100-12-31') return date;
    context.addIssue({ code: 'custom', message: 'Give an existing date from 1990 to 2100 as YYYY-MM-DD.' });
    return z.NEVER;
  });

const AMOUNT = /^\d+(\.\d{1,2})?$/;

/** Dollars, not negative, as a decimal string. */
export const amount = z
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

/** Absent and null mean the same: not known. */
export const optional = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((value) => value ?? undefined);

export const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? 'Give an object with named fields.' : undefined),
  });
