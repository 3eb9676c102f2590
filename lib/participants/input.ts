import { z } from 'zod';
import { contactChoice } from '@/lib/contacts/input';
import { ParticipantRole } from '@/lib/generated/prisma/enums';
import { idSchema } from '@/lib/shared/ids';
import { notificationPreferences } from './notification-preferences';
import { accessLevels, authorityLevels } from './rules/levels';

/** A contact and the part it takes. */
export const participantInput = z.object({
  contact: contactChoice,
  role: z.enum(ParticipantRole, { error: 'Choose the part that this contact takes.' }),
});

export type ParticipantInput = z.output<typeof participantInput>;

export const newParticipant = z.object({ exchangeId: idSchema, participant: participantInput });

export type Part = ParticipantInput['role'];

const part = z
  .object({
    access: z.enum(accessLevels, { error: 'Choose which documents are open to this person.' }),
    authority: z.enum(authorityLevels, { error: 'Choose what this person may decide.' }),
    isPrimary: z.boolean(),
    notices: notificationPreferences.nullable(),
  })
  .partial();

/** How a part shall be, and what the page showed of the same before: another's change is a conflict. */
export const participantChange = z.object({ id: idSchema, change: part, was: part });
export type ParticipantChange = z.output<typeof participantChange>;

export const participation = z.object({ id: idSchema });
export type Participation = z.output<typeof participation>;
