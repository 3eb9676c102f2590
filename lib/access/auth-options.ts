/** next-auth with e-mail and password. Its token only names the session row; the database decides whether it still counts. */
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { clientAddress } from '@/lib/platform/client-address';
import { env } from '@/lib/platform/env';
import { inRequest } from '@/lib/platform/request-id';
import { SESSION_HOURS, signIn, signOut } from './sign-in';

const credentials = z.object({
  email: z.string().trim().min(3).max(320),
  password: z.string().min(1).max(1000),
});

declare module 'next-auth' {
  interface User {
    sessionId: string;
    organizationId: string;
  }
  interface Session {
    sessionId?: string;
    organizationId?: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
    organizationId?: string;
  }
}

export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(given, request) {
        const attempt = credentials.safeParse(given);
        if (!attempt.success) throw new Error('INVALID');
        const headers = new Headers((request.headers ?? {}) as Record<string, string>);
        const outcome = await inRequest(undefined, () =>
          signIn({
            ...attempt.data,
            userAgent: headers.get('user-agent') ?? undefined,
            address: clientAddress(headers),
          }),
        );
        if (!outcome.ok) throw new Error(outcome.refusal);
        return { id: outcome.userId, ...outcome.identity };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { sub: user.id, sessionId: user.sessionId, organizationId: user.organizationId } : token,
    session: ({ session, token }) => ({
      expires: session.expires,
      sessionId: token.sessionId,
      organizationId: token.organizationId,
    }),
  },
  events: {
    async signOut({ token }) {
      const session = token?.sessionId;
      if (session) await inRequest(undefined, () => signOut(session));
    },
  },
});
