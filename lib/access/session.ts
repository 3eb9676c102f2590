/** The identity that the browser's cookie names. Whether it still counts is decided when the door opens. */
import { getToken } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { env } from '@/lib/platform/env';
import type { Identity } from './scope';

type Asked = Parameters<typeof getToken>[0]['req'];

/**
 * Reads the cookie's own token: next-auth's session call would also write a new one, which a page may not send. Opening it takes
 * a millisecond, so a layout and its page share one reading.
 */
export const currentIdentity = cache(async (): Promise<Identity | undefined> => {
  // Of the request it looks at the cookies and at one header that our pages never send.
  const asked = { cookies: await cookies(), headers: {} } as unknown as Asked;
  const token = await getToken({ req: asked, secret: env().NEXTAUTH_SECRET });
  if (!token?.sessionId || !token.organizationId) return undefined;
  return { sessionId: token.sessionId, organizationId: token.organizationId };
});
