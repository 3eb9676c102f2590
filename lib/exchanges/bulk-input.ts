/** What staff changes on many files at once: for each what the list showed, and what it becomes. */
import { z } from 'zod';
import { Priority } from '@/lib/generated/prisma/enums';
import { bulkRows } from '@/lib/shared/bulk';
import { requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { MOST_TAGS } from './in-place-input';

const tag = requiredText(40, 'Write the tag.');
/** As they are stored: imports bring more and longer ones than people may add. */
const stored = z.array(z.string().max(5000)).max(1000);

/** Only what is added is held to the limits: one imported file does not keep all others from their tag. */
const tagRows = bulkRows(stored).transform((rows, context) =>
  rows.map((row) => {
    const to = row.to.map((one) => (row.was.includes(one) ? one : tag.safeParse(one).data));
    const many = to.length > MOST_TAGS && to.length > row.was.length;
    if (many || to.includes(undefined)) {
      const message = many
        ? `A file carries ${MOST_TAGS} tags. Take one off first.`
        : 'A tag has 1 to 40 characters.';
      context.addIssue({ code: 'custom', message });
    }
    return { ...row, to: to.filter((one) => one !== undefined) };
  }),
);

export const bulkEdit = z.discriminatedUnion('field', [
  z.object({ field: z.literal('coordinator'), rows: bulkRows(idSchema.nullable()) }),
  z.object({ field: z.literal('priority'), rows: bulkRows(z.enum(Priority)) }),
  z.object({ field: z.literal('tags'), rows: tagRows }),
]);
export type BulkEdit = z.output<typeof bulkEdit>;
