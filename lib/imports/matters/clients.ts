/** The clients of a batch: those the firm has, and those made for it. */
import type { Scope } from '@/lib/access/scope';
import { createContacts } from '@/lib/contacts/create-many';
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
  const fresh = named.filter(({ client, name }, index) => {
    const key = keyOf(name, client.email);
    const first = named.findIndex((other) => keyOf(other.name, other.client.email) === key);
    return !known.has(key) && first === index;
  });
  const ids = await createContacts(
    scope,
    fresh.map(({ client }) => ({
      ...(client.kind === 'company'
        ? { company: client.company }
        : { firstName: client.firstName, lastName: client.lastName }),
      email: client.email,
      phonePrimary: client.phone,
      contactType: ['client'],
    })),
  );
  fresh.forEach(({ client, name }, index) => known.set(keyOf(name, client.email), ids[index]!));
  return named.map(({ client, name }) => known.get(keyOf(name, client.email))!);
}
