import { z } from 'zod';
import { withoutNul } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { duplicateChoices, kinds } from './kind';

export const kindSchema = z.enum(kinds, { error: 'Choose what to import.' });

export const uploadInput = z.object({
  kind: kindSchema,
  name: z
    .string()
    .transform((text) => withoutNul(text).trim().slice(-255) || 'list.csv')
    .default('list.csv'),
});

export const runRef = z.object({ id: idSchema });

export const mappingInput = z.object({
  id: idSchema,
  mapping: z.array(z.string().max(100).nullable()).max(200),
});

export const confirmInput = z.object({
  id: idSchema,
  duplicates: z.enum(duplicateChoices).default('skip'),
});
