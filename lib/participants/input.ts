import { z } from 'zod';
import { contactChoice } from '@/lib/contacts/input';
import { ParticipantRole } from '@/lib/generated/prisma/enums';
import { idSchema } from '@/lib/shared/ids';

/** A contact and the part it takes. */
export const participantInput = z.object({
  contact: contactChoice,
  role: z.enum(ParticipantRole, { error: 'Choose the part that this contact takes.' }),
});

export type ParticipantInput = z.output<typeof participantInput>;

export const newParticipant = z.object({ exchangeId: idSchema, participant: participantInput });

export type Part = ParticipantInput['role'];
