/** The application in its production build on a database of the benchmark, for a while. */
import { DEMO_PASSWORD } from '../demo/people';
import { freePort } from '../postgres/port';
import { pause } from '../processes';
import { buildHash, generateClient, isBuilt, NEXT, recordBuild, startBuild } from '../start/build';
import { runChild, stopChild } from '../start/children';

/** `work` gets its address. Builds the pages first when they have changed. */
export async function withWeb<T>(
  databaseUrl: string,
  say: (line: string) => void,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: 'a secret that only the benchmark uses, long enough',
    LOG_LEVEL: 'warn',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production' as const,
  };
  await generateClient();
  const hash = buildHash();
  const build = startBuild(env);
  if (build) {
    say('Building the pages.');
    const how = await build.ended;
    if (build.process.exitCode !== 0 || !isBuilt()) throw new Error(`The build ${how}.`);
    recordBuild(hash);
  }
  const web = runChild(
    'the web process',
    [NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    env,
  );
  try {
    await answers(`${address}/api/health`);
    return await work(address);
  } finally {
    await stopChild(web);
  }
}

/** Waits until this address is answered well. */
export async function answers(address: string): Promise<void> {
  for (const until = Date.now() + 60_000; ; await pause(200)) {
    const ok = await fetch(address).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ok) return;
    if (Date.now() > until) throw new Error('The web process did not answer within a minute.');
  }
}

/** The cookies of a new session, as the sign-in form gets them. */
export async function signIn(address: string, email: string): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const reply = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(first), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password: DEMO_PASSWORD, json: 'true' }),
    redirect: 'manual',
  });
  const cookies = cookiesOf(reply);
  if (!reply.ok || !cookies.includes('session-token'))
    throw new Error(`${email} could not sign in: ${reply.status}`);
  return cookies;
}

const cookiesOf = (reply: Response) =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
