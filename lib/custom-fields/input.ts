/** What an admin says of a field, and the forms of a record's own fields. */
import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { fieldEntities, fieldKinds, MOST_CHOICES } from './rules/definition';

const label = requiredText(60, 'Give the field a name.');
const choices = z
  .array(z.object({ name: requiredText(80, 'Give the choice a name.'), active: z.boolean() }))
  .max(MOST_CHOICES, `A field has at most ${MOST_CHOICES} choices.`)
  .refine(
    (all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length,
    'Two choices have the same name. Change one of them.',
  );

const said = z.object({
  label,
  kind: z.enum(fieldKinds, { error: 'Choose a kind.' }),
  choices: choices.default([]),
  isRequired: z.boolean().default(false),
  help: optionalText(200),
});
type Said = z.output<typeof said>;

const choosable = ({ kind, choices }: Pick<Said, 'kind' | 'choices'>) =>
  kind !== 'choice' || choices.some(({ active }) => active);
const unchoosable = { path: ['choices'], message: 'Give at least one choice that can be chosen.' };

export const newField = said.extend({ entity: z.enum(fieldEntities) }).refine(choosable, unchoosable);
export type NewField = z.output<typeof newField>;

/** With all that the form showed, so that nobody's change is written over. */
export const fieldChange = said
  .extend({
    id: idSchema,
    was: z.object({
      label: z.string(),
      kind: z.enum(fieldKinds),
      choices: z.array(z.unknown()),
      isRequired: z.boolean(),
      help: z.string().nullable(),
    }),
  })
  .refine(choosable, unchoosable);
export type FieldChange = z.output<typeof fieldChange>;

export const fieldUse = z.object({ id: idSchema, isActive: z.boolean() });
export type FieldUse = z.output<typeof fieldUse>;

export const fieldMove = z.object({ id: idSchema, by: z.union([z.literal(-1), z.literal(1)]) });
export type FieldMove = z.output<typeof fieldMove>;

/** The fields of a form, by key; lib/custom-fields/rules says what each may hold. */
export const fieldInputs = z.record(
  z.string().max(60),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
);
