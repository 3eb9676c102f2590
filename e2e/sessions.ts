/** Sessions of the demo members, opened by the request that the sign-in form sends. */
import type { APIRequestContext, PlaywrightWorkerArgs } from '@playwright/test';
import { DEMO_PASSWORD } from '../scripts/demo/people';
import { people, type Member } from './state';

export type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** The cookies of a new session, to be used by as many contexts as want to. */
export async function signedIn(
  { request }: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
  member: Member,
): Promise<Cookies> {
  const context = await request.newContext({ baseURL });
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const reply = await context.post('/api/auth/callback/credentials', {
    form: { csrfToken, email: people[member].email, password: DEMO_PASSWORD, json: 'true' },
  });
  if (!reply.ok()) throw new Error(`${people[member].email} could not sign in: ${reply.status()}`);
  const cookies = await context.storageState();
  await context.dispose();
  return cookies;
}
