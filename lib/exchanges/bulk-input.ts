/** What staff changes on many files at once: for each what the list showed, and what it becomes. */
import { z } from 'zod';
import { Priority } from '@/lib/generated/prisma/enums';
import { bulkRows } from '@/lib/shared/bulk';
import { requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { MOST_TAGS } from './in-place-input';

const tags = z
  .array(requiredText(40, 'Write the tag.'))
  .max(MOST_TAGS, `A file carries ${MOST_TAGS} tags. Take one off first.`);

export const bulkEdit = z.discriminatedUnion('field', [
  z.object({ field: z.literal('coordinator'), rows: bulkRows(idSchema.nullable()) }),
  z.object({ field: z.literal('priority'), rows: bulkRows(z.enum(Priority)) }),
  z.object({ field: z.literal('tags'), rows: bulkRows(tags) }),
]);
export type BulkEdit = z.output<typeof bulkEdit>;
