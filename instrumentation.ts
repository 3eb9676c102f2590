/** Next calls this once when a server process starts, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { stampSocketAddress } = await import('./lib/platform/client-address');
    stampSocketAddress();
  }
}
