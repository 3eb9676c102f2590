/** The identity that the browser's cookie names. Whether it still counts is decided when the door opens. */
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { authOptions } from './auth-options';
import type { Identity } from './scope';

/** Opening the cookie takes a millisecond, so a layout and its page share one reading. */
export const currentIdentity = cache(async (): Promise<Identity | undefined> => {
  const session = await getServerSession(authOptions());
  if (!session?.sessionId || !session.organizationId) return undefined;
  return { sessionId: session.sessionId, organizationId: session.organizationId };
});
