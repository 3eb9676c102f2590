import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/platform/content-security-policy';

/** Pages for anyone. */
const OPEN = /^\/(sign-in$|calculators(\/|$))/;
const SIGN_IN = '/sign-in';
/** next-auth's cookie, `__Secure-` over https, split in numbered parts when it is long. */
const SESSION_COOKIE = /^(__Secure-)?next-auth\.session-token(\.\d+)?$/;

/**
 * Gives every page its nonce, policy and request id, passes the path on for the way back after signing in, and spares who has no
 * session cookie a round. It authorises nothing: each read and write opens the door with the session itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const path = pathname + search;
  if (!OPEN.test(pathname) && !request.cookies.getAll().some(({ name }) => SESSION_COOKIE.test(name))) {
    const target = request.nextUrl.clone();
    target.pathname = SIGN_IN;
    target.search = path === '/' ? '' : `?next=${encodeURIComponent(path)}`;
    return NextResponse.redirect(target);
  }

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', path);
  // Named here, whatever came from outside: layout and page of one request, and its action, share one id.
  headers.set('x-request-id', crypto.randomUUID());
  // Next reads the nonce for its own scripts from the policy on the request.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Pages only: API routes answer for themselves, files need no policy, prefetches are not documents. */
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/static|_next/image|.*\\.(?:svg|png|ico|txt|woff2|webmanifest)$).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
};
