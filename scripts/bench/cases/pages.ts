/** The whole first page of each role, from the request to the last byte, by the application in its production build. */
import { roles } from '@/lib/platform/database/door';
import type { Bench } from '../bench';
import { inTurns, type Run } from '../measure';
import { within, type Row } from '../row';
import { pick } from '../site';
import { signIn, withWeb } from '../web';

/** People who sign in, of each role; a password takes its time. */
const PEOPLE = 5;
const PACE = { runs: 60, warmUp: 20 };

export async function pages({ large, say }: Bench): Promise<Row[]> {
  return withWeb(large.appUrl, say, async (address) => {
    const rows: Row[] = [];
    const health = (): Promise<unknown> => fetch(`${address}/api/health`).then((reply) => reply.text());
    for (const role of roles) {
      const cookies: string[] = [];
      for (const { email } of large.members[role].slice(0, PEOPLE))
        cookies.push(await signIn(address, email));
      const page: Run = async (turn) => {
        const reply = await fetch(`${address}/dashboard`, {
          headers: { cookie: pick(cookies, turn) },
          redirect: 'manual',
        });
        const html = await reply.text();
        if (reply.status !== 200 || html.length < 5_000)
          throw new Error(`/dashboard answered ${reply.status} to ${role}`);
      };
      const times = await inTurns({ page, health }, PACE);
      rows.push({
        ...within(`dashboard page, ${role}`, times.page, 200),
        against: { ...times.health, name: '/api/health' },
      });
    }
    return rows;
  });
}
