/** Zod schemas of the values that many forms share, with words that say what to do. */
import { z } from 'zod';
import { parseCalendarDate, type CalendarDate } from './calendar-date';
import { parseMoney, type Money } from './money';

/** What PostgreSQL cannot store in text, and nobody types. */
export const withoutNul = (text: string) => text.replaceAll('\0', '');

/** Trimmed text; empty becomes undefined. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Use at most ${longest} characters.`)
    .transform((text) => withoutNul(text) || undefined)
    .optional();

export const requiredText = (longest: number, message: string) =>
  z
    .string({ error: message })
    .transform((text) => withoutNul(text).trim())
    .pipe(z.string().min(1, message).max(longest, `Use at most ${longest} characters.`));

/** `YYYY-MM-DD`, an existing day between 1990 and 2100. */
export const dateField = z
  .string({ error: 'Give a date, such as 10/19/2026.' })
  .transform((text, context): CalendarDate => {
    const date = parseCalendarDate(text.trim());
    if (date && date >= '1990-01-01' && date <= '2100-12-31') return date;
    context.addIssue({
      code: 'custom',
      message: 'Give an existing date between 1990 and 2100, such as 10/19/2026.',
    });
    return z.NEVER;
  });

export const optionalDate = z.preprocess((value) => (value === '' ? undefined : value), dateField.optional());

/** An amount of dollars, not negative, as a decimal string. */
export const optionalMoney = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .string()
    .transform((text, context): Money => {
      const money = parseMoney(text);
      if (money && !money.startsWith('-')) return money;
      context.addIssue({ code: 'custom', message: 'Write an amount such as 1,250,000 or 1.25m.' });
      return z.NEVER;
    })
    .optional(),
);

export const optionalEmail = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.email({ error: 'Write the e-mail address as name@example.com.' }).max(320).optional(),
);
