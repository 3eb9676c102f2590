/**
 * The page to return to after signing in: a path of this product, or the dashboard. A full address, `//host`, `/\host`
 * or control characters could lead elsewhere and are refused.
 */
export function safeReturnPath(next: unknown, fallback = '/dashboard'): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || /[\s\\\u0000-\u001f\u007f]/.test(next))
    return fallback;
  const base = 'http://same.origin';
  if (!URL.canParse(next, base)) return fallback;
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith('//') || url.pathname === '/sign-in') return fallback;
  return url.pathname + url.search + url.hash;
}
