import { z } from 'zod';
import { SearchKind } from '@/lib/generated/prisma/enums';
import { withoutNul } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

export type { SearchKind };

const kind = z.enum(SearchKind, {
  error: `Use ${Object.values(SearchKind).join(', ')}, separated by commas.`,
});

/** `q` of 2 to 100 characters; `kinds` as `exchange,contact`, all when absent; at most `max` rows, 1 to 100. */
export const searchQuestion = z.object({
  q: z
    .string({ error: 'Give at least 2 characters to look for.' })
    .transform((text) => withoutNul(text).trim())
    .pipe(
      z.string().min(2, 'Give at least 2 characters to look for.').max(100, 'Use at most 100 characters.'),
    ),
  kinds: z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(kind).min(1, 'Name at least one kind, or leave it out for all.'))
    .optional(),
  max: z.coerce
    .number({ error: 'Give a whole number from 1 to 100.' })
    .int('Give a whole number from 1 to 100.')
    .min(1, 'Give a whole number from 1 to 100.')
    .max(100, 'Give a whole number from 1 to 100.')
    .default(20),
});

export type SearchQuestion = z.output<typeof searchQuestion>;

/** What has a page of its own, which keeps that it was opened; the others are shown on that of their file. */
export const openedItem = z.object({ kind: z.enum(['exchange', 'contact', 'task']), id: idSchema });

export type Opened = z.output<typeof openedItem>;

/** A page of all that was found: `q` as typed, one kind or all. What is malformed is left out. */
export const resultsPage = z.object({
  q: z.string().default('').catch(''),
  kind: kind.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(5).default(1).catch(1),
});

export type ResultsPage = z.output<typeof resultsPage>;
