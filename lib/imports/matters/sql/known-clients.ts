import type { Scope } from '@/lib/access/scope';

export interface KnownClient {
  id: string;
  name: string;
  email: string | null;
}

/**
 * The contacts with these names and e-mail addresses, the oldest first. A name without an address finds only contacts
 * without one: it is not enough to show a file to somebody who signs in.
 */
export function knownClients(
  scope: Scope,
  asked: readonly { name: string; email: string | null }[],
): Promise<KnownClient[]> {
  const emails = asked.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  const names = asked.flatMap(({ name, email }) => (email ? [] : [name.toLowerCase()]));
  return scope.db.$queryRaw<KnownClient[]>`
    SELECT id, display_name AS name, email::text AS email FROM contacts
    WHERE organization_id = app.org() AND merged_into_id IS NULL AND email = ANY (${emails}::citext[])
    UNION ALL
    SELECT id, display_name, NULL FROM contacts
    WHERE organization_id = app.org() AND merged_into_id IS NULL AND email IS NULL AND user_id IS NULL
      AND lower(display_name) = ANY (${names}::text[])
    ORDER BY 1`;
}
