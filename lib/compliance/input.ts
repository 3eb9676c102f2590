/**
 * The shapes of the compliance columns of an exchange: each holds `{"entries": [...]}`, and every entry has an id. Bounded,
 * so that a column stays a page's worth.
 */
import { z } from 'zod';
import { ComplianceStatus } from '@/lib/generated/prisma/enums';
import { dateField, optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

/** Entries of one column. */
export const MOST_ENTRIES = 60;

const id = z.string().regex(/^[\w-]{1,64}$/, 'Choose an entry of the list.');
const note = optionalText(1000);
const parties = [
  'client',
  'coordinator',
  'attorney',
  'accountant',
  'agent',
  'lender',
  'title_company',
] as const;

export const checkpoint = z.object({
  id,
  /** Of a point that the firm added; a standard one has its text from the rules. */
  text: optionalText(300),
  /** Who said so, and when: set by the command, never by the form. */
  done: z
    .object({ on: dateField, by: z.string().max(200) })
    .nullable()
    .default(null),
  note,
});

export const requirement = z.object({
  id,
  text: optionalText(300),
  citation: optionalText(200),
  status: z.enum(['open', 'met', 'does_not_apply']),
  note,
});

export const planLine = z.object({
  id,
  who: requiredText(200, 'Say who hears.'),
  what: requiredText(300, 'Say what they hear.'),
  how: z.enum(['portal', 'email', 'phone', 'mail', 'meeting'], { error: 'Choose the way.' }),
  every: z.enum(['day', 'week', 'two_weeks', 'month', 'milestone', 'as_needed'], {
    error: 'Choose how often.',
  }),
});

export const milestone = z.object({
  id,
  on: z.boolean(),
  tells: z.array(z.enum(parties)).max(parties.length),
});

export const update = z.object({
  id,
  on: dateField,
  to: requiredText(200, 'Say who was told.'),
  what: requiredText(1000, 'Say what they were told.'),
  /** The member who wrote it down: set by the command. */
  by: z.string().max(200).default(''),
});

/** Each section with the column that holds it. */
export const sections = {
  checklist: { column: 'section1031ComplianceChecklist', entry: checkpoint },
  requirements: { column: 'regulatoryRequirements', entry: requirement },
  plan: { column: 'communicationPlan', entry: planLine },
  milestones: { column: 'milestoneNotifications', entry: milestone },
  updates: { column: 'stakeholderUpdates', entry: update },
} as const;
export type Section = keyof typeof sections;
export type EntryOf<S extends Section> = z.output<(typeof sections)[S]['entry']>;
export type Entry = { [S in Section]: EntryOf<S> }[Section];

const put = <S extends Section, Shape extends z.ZodType>(section: S, entry: Shape) =>
  z.object({
    exchangeId: idSchema,
    section: z.literal(section),
    /** Null takes the entry away. */
    entry: entry.nullable(),
    /** What the page showed; null for one that was not there. */
    was: entry.nullable(),
  });

export const entryChange = z.discriminatedUnion('section', [
  put('checklist', checkpoint),
  put('requirements', requirement),
  put('plan', planLine),
  put('milestones', milestone),
  put('updates', update),
]);
export type EntryChange = z.output<typeof entryChange>;

const status = z.enum(ComplianceStatus, { error: 'Choose how the file stands.' });
export const statusChange = z.object({ exchangeId: idSchema, status, was: status });
export type StatusChange = z.output<typeof statusChange>;

export const toldParties = parties;
