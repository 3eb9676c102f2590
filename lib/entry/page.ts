/** The entry of server components: who reads, in one transaction, and what an expected error means for a page. */
import { notFound as renderNotFound, redirect } from 'next/navigation';
import { headers } from 'next/headers';
import { cache } from 'react';
import type { Scope } from '@/lib/access/scope';
import { currentIdentity } from '@/lib/access/session';
import { inRequest, REQUEST_ID_HEADER } from '@/lib/platform/request-id';
import { ExpectedError } from '@/lib/shared/errors';
import { onePassage } from './one-passage';

/** A layout, its page and the title are one request. */
const passage = cache((sessionId: string, organizationId: string) =>
  onePassage({ sessionId, organizationId }),
);

/**
 * Runs the reads of a page as the signed-in member. Signed out: to the sign-in page and back. Not found, and what the
 * role may not see: the same "not found" page.
 */
export async function read<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const identity = await currentIdentity();
  if (!identity) return redirect(await signInPath());
  const given = (await headers()).get(REQUEST_ID_HEADER);
  try {
    return await inRequest(given, () => passage(identity.sessionId, identity.organizationId)(work));
  } catch (error) {
    if (error instanceof ExpectedError) {
      if (error.kind === 'signed_out') redirect(await signInPath());
      if (error.kind === 'not_found' || error.kind === 'forbidden') renderNotFound();
    }
    throw error;
  }
}

/** The sign-in page, with the way back to the page asked for (proxy.ts passes it on as a header). */
async function signInPath(): Promise<string> {
  const path = (await headers()).get('x-path');
  return path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in';
}
