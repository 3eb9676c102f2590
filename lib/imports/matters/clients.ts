/** The clients of a batch: those the firm has, and those made for it. */
import { recordEach } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { newId } from '@/lib/shared/ids';
import { writeClientName } from './client';
import type { MatterRow } from './matter-row';
import { knownClients } from './sql/known-clients';

type Client = MatterRow['client'];

/** Matters of the same client, by name and e-mail address, share one contact. */
const keyOf = (name: string, email: string | null) =>
  JSON.stringify([name.toLowerCase(), email?.toLowerCase()]);

/** The contact of each, in the order given; made where the firm has none. */
export async function clientsOf(scope: Scope, clients: readonly Client[]): Promise<string[]> {
  const named = clients.map((client) => ({ client, name: writeClientName(client) }));
  const known = new Map<string, string>();
  const found = await knownClients(
    scope,
    named.map(({ name, client }) => ({ name, email: client.email })),
  );
  // The first of several that are alike.
  for (const { id, name, email } of found)
    if (!known.has(keyOf(name, email))) known.set(keyOf(name, email), id);
  const made = new Map<string, Client>();
  for (const { client, name } of named) {
    const key = keyOf(name, client.email);
    if (known.has(key)) continue;
    const id = newId(scope.now);
    known.set(key, id);
    made.set(id, client);
  }
  await create(scope, made);
  return named.map(({ client, name }) => known.get(keyOf(name, client.email))!);
}

async function create(scope: Scope, clients: ReadonlyMap<string, Client>): Promise<void> {
  if (clients.size === 0) return;
  allow(scope, 'contact.create');
  await scope.db.contact.createMany({
    data: [...clients].map(([id, client]) => ({
      id,
      ...(client.kind === 'company'
        ? { company: client.company }
        : { firstName: client.firstName, lastName: client.lastName }),
      email: client.email,
      phonePrimary: client.phone,
      contactType: ['client'],
      createdBy: scope.member.userId,
    })),
  });
  await recordEach(
    scope,
    'contact.created',
    [...clients.keys()].map((subjectId) => ({ subjectId })),
  );
}
