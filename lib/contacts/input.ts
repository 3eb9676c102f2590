import { z } from 'zod';
import { ContactType } from '@/lib/generated/prisma/enums';
import { optionalEmail, optionalText, withoutNul } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

/** A person or a company; a person needs a name, a company its own. */
export const newContact = z
  .object({
    firstName: optionalText(100),
    lastName: optionalText(100),
    company: optionalText(200),
    email: optionalEmail,
    phone: optionalText(40),
    types: z.array(z.enum(ContactType)).default([]),
  })
  .refine((contact) => contact.lastName || contact.firstName || contact.company, {
    path: ['lastName'],
    error: 'Give a name or a company.',
  });

export type NewContact = z.output<typeof newContact>;

/** A contact of the firm, or one to be made with the record that needs it. */
export const contactChoice = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('existing'), id: idSchema }),
    z.object({ kind: z.literal('new'), contact: newContact }),
  ],
  { error: 'Choose a contact, or add a new one.' },
);

export type ContactChoice = z.output<typeof contactChoice>;

export const contactSearch = z.object({
  query: z
    .string()
    .transform((text) => withoutNul(text).trim())
    .pipe(z.string().max(200, 'Use at most 200 characters.'))
    .default(''),
});
