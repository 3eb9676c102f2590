/** The hash of an empty style element: recharts and Base UI render one on the server. */
const EMPTY_STYLE = `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`;

/**
 * The policy of a page. Only scripts with this request's nonce run, and what they load. Style attributes are allowed
 * because server-rendered charts and popups position themselves with them; style elements need the nonce.
 * Development adds what hot reload needs.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const styles = development ? `'unsafe-inline'` : `'nonce-${nonce}' ${EMPTY_STYLE}`;
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${styles}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
