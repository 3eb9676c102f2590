import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import { resolveContact } from '@/lib/contacts/commands';
import { newId } from '@/lib/shared/ids';
import type { ParticipantInput } from './input';

/** Adds a contact to an exchange in a role; whoever signs in as that contact sees the exchange from then on. */
export async function addParticipant(
  scope: Scope,
  exchangeId: string,
  input: ParticipantInput,
  field = 'participant',
) {
  const contact = await resolveContact(scope, input.contact, `${field}.contact`);
  const id = newId(scope.now);
  await scope.db.exchangeParticipant.createMany({
    data: [{ id, exchangeId, participantId: contact.id, role: input.role, joinedAt: scope.now }],
  });
  await record(scope, 'participant.added', { exchangeId, subjectId: id, data: { role: input.role } });
  return { id, contact };
}
