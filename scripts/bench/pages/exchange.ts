/** The page of an exchange beside the bare page, in turns, each from the request to the last byte. */
import { inTurns, type Run } from '../measure';
import { ratio, type Row } from '../row';
import { pick, type Site } from '../site';
import { signIn } from '../web';

/** People who sign in; a password takes its time. */
const PEOPLE = 5;
const PACE = { runs: 200, warmUp: 60 };
/** What the page may cost of the bare one. */
const LIMIT = 1.5;

interface Addresses {
  product: string;
  bare: string;
}

export async function exchangePages(site: Site, { product, bare }: Addresses): Promise<Row[]> {
  const rows: Row[] = [];
  const yardstick: Run = () => bytes(bare, '', '<td>');
  for (const role of ['coordinator', 'admin', 'client'] as const) {
    const readers = await Promise.all(
      site.members[role]
        .filter(({ exchangeId }) => exchangeId)
        .slice(0, PEOPLE)
        .map(async ({ email, exchangeId, exchangeNumber }) => ({
          cookie: await signIn(product, email),
          url: `${product}/exchanges/${exchangeId}`,
          exchangeNumber,
        })),
    );
    const page: Run = (turn) => {
      const { cookie, url, exchangeNumber } = pick(readers, turn);
      return bytes(url, cookie, exchangeNumber);
    };
    const times = await inTurns({ page, yardstick }, PACE);
    rows.push(ratio(`exchange page, ${role}`, times.page, 'bare page, 50 rows', times.yardstick, LIMIT));
  }
  return rows;
}

/** Reads the reply to its end, and sees that it is the page. */
async function bytes(url: string, cookie: string, holds: string): Promise<void> {
  const reply = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const html = await reply.text();
  if (reply.status !== 200 || !html.includes(holds)) throw new Error(`${url} answered ${reply.status}`);
}
