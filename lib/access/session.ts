/** The identity that the browser's cookie names. Whether it still counts is decided when the door opens. */
import { getServerSession } from 'next-auth';
import { authOptions } from './auth-options';
import type { Identity } from './scope';

export async function currentIdentity(): Promise<Identity | undefined> {
  const session = await getServerSession(authOptions());
  if (!session?.sessionId || !session.organizationId) return undefined;
  return { sessionId: session.sessionId, organizationId: session.organizationId };
}
