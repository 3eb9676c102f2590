/** Headers that are the same for every reply; the content security policy, with its nonce, is in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** Only on replies that reach the browser over https, which a proxy in front announces. */
const overHttps = {
  source: '/:path*',
  has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
  headers: [{ key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }],
};

/** @type {import('next').NextConfig} */
const config = {
  // Tests build beside a running application.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // Types are a step of their own in npm test and npm run check, over tests and scripts too; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'zipcodes'],
  headers: async () => [{ source: '/:path*', headers }, overHttps],
};

export default config;
