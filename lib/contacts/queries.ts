import type { Scope } from '@/lib/access/scope';
import { allow } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/generated/prisma/client';
import { notFound } from '@/lib/shared/errors';
import { literally } from '@/lib/shared/like';

const summary = {
  id: true,
  displayName: true,
  company: true,
  email: true,
  phonePrimary: true,
  contactType: true,
} as const;

/** What a list or a choice of contacts shows. */
export interface ContactSummary {
  id: string;
  displayName: string;
  company: string | null;
  email: string | null;
  phonePrimary: string | null;
  contactType: string[];
}

/** Contacts that stand (none that was merged) whose name, company or e-mail contains the text; all when it is empty. */
export function matching(query: string): Prisma.ContactWhereInput {
  const contains = { contains: literally(query), mode: 'insensitive' } as const;
  return {
    mergedIntoId: null,
    ...(query && { OR: [{ displayName: contains }, { company: contains }, { email: contains }] }),
  };
}

/** Up to 20 contacts whose name, company or e-mail contains `query`, by name; all of them begin the list when empty. */
export async function findContacts(scope: Scope, query: string): Promise<ContactSummary[]> {
  allow(scope, 'contact.list');
  return scope.db.contact.findMany({
    where: matching(query),
    select: summary,
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take: 20,
  });
}

/** A contact of the firm by id; not found otherwise, nor when it was merged into another. */
export async function getContact(scope: Scope, id: string): Promise<ContactSummary> {
  return (
    (await scope.db.contact.findFirst({ where: { id, mergedIntoId: null }, select: summary })) ??
    notFound('Contact')
  );
}
