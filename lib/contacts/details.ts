/** Everything that a form, or an import, may say of a contact. */
import { z } from 'zod';
import { ContactMethod, ContactType } from '@/lib/generated/prisma/enums';
import { optionalDate, optionalEmail, optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { longest, MOST_TAGS } from './limits';

const blank = (value: unknown) => (value === '' || value === null ? undefined : value);

/** Kept as typed; compared by its digits (rules/phone.ts). */
const phone = optionalText(40);

const coordinate = (name: string, most: number) =>
  z.preprocess(
    blank,
    z.coerce
      .number({ error: `Write the ${name} as a number, such as ${most === 90 ? '30.2713' : '-97.7426'}.` })
      .min(-most, `A ${name} lies between -${most} and ${most}.`)
      .max(most, `A ${name} lies between -${most} and ${most}.`)
      .optional(),
  );

const timeZone = z.preprocess(
  blank,
  z
    .string()
    .refine((zone) => {
      try {
        return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }));
      } catch {
        return false;
      }
    }, 'Choose a time zone from the list.')
    .optional(),
);

const optionalId = z.preprocess(blank, idSchema.optional());

export const tag = requiredText(longest.tag, 'Write the tag.');

/** How somebody wants to be reached; kept as one object in communication_preferences. */
export const preferences = z
  .object({
    noEmail: z.boolean().default(false),
    noPhone: z.boolean().default(false),
    bestTime: optionalText(100),
  })
  .default({ noEmail: false, noPhone: false });

const fields = z.object({
  firstName: optionalText(longest.name),
  lastName: optionalText(longest.name),
  company: optionalText(longest.company),
  title: optionalText(longest.name),
  industry: optionalText(longest.name),
  types: z.array(z.enum(ContactType)).max(11).default([]),
  email: optionalEmail,
  phonePrimary: phone,
  phoneMobile: phone,
  phoneWork: phone,
  phoneHome: phone,
  phoneFax: phone,
  addressLine1: optionalText(longest.address),
  addressLine2: optionalText(longest.address),
  city: optionalText(longest.city),
  state: optionalText(50),
  zipCode: optionalText(20),
  country: optionalText(60),
  latitude: coordinate('latitude', 90),
  longitude: coordinate('longitude', 180),
  primaryContactFor: optionalId,
  assistantContactId: optionalId,
  referralSource: optionalText(longest.source),
  preferredContactMethod: z.enum(ContactMethod, { error: 'Choose a way of contact.' }).default('email'),
  preferences,
  timezone: timeZone,
  language: z.preprocess(blank, z.string().trim().max(35).default('en')),
  /** The firm's own fields, by key (lib/custom-fields); checked by the command, which knows the definitions. */
  customFields: z.record(z.string().max(60), z.unknown()).default({}),
  tags: z.array(tag).max(MOST_TAGS, `A contact carries ${MOST_TAGS} tags. Take one off first.`).default([]),
  notes: optionalText(longest.notes),
  nextFollowupDate: optionalDate,
  relationshipStrength: z.preprocess(
    blank,
    z.coerce
      .number({ error: 'Relationship strength is 1 to 5.' })
      .int('Relationship strength is 1 to 5.')
      .min(1, 'Relationship strength is 1 to 5.')
      .max(5, 'Relationship strength is 1 to 5.')
      .optional(),
  ),
});

export const contactDetails = fields
  .refine((contact) => contact.lastName || contact.firstName || contact.company, {
    path: ['lastName'],
    error: 'Give a name or a company.',
  })
  .refine((contact) => (contact.latitude === undefined) === (contact.longitude === undefined), {
    path: ['longitude'],
    error: 'Give latitude and longitude both, or neither.',
  });
export type ContactDetails = z.output<typeof contactDetails>;

/** The instant of the last change that the page showed, so that another's is not overwritten. */
export const seen = z.iso.datetime({ error: 'Reload the page, then try again.' });

export const contactChange = z.object({ id: idSchema, seen, details: contactDetails });
export type ContactChange = z.output<typeof contactChange>;

export const zipQuestion = z.object({ zip: z.string().max(20) });

export const importanceChange = z.object({
  id: idSchema,
  seen,
  /** Null gives the word back to the rule. */
  stated: z
    .object({
      value: z.coerce
        .number({ error: 'Importance is 1 to 100.' })
        .int('Importance is 1 to 100.')
        .min(1, 'Importance is 1 to 100.')
        .max(100, 'Importance is 1 to 100.'),
      reason: requiredText(500, 'Say why, for whoever reads it later.'),
    })
    .nullable(),
});
export type ImportanceChange = z.output<typeof importanceChange>;
