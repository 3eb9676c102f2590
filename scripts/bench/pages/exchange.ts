/** The page of an exchange beside the bare page, in turns, each from the request to the last byte of the main content. */
import { inTurns, type Pace } from '../measure';
import { ratio, type Row } from '../row';
import { pick, type Site } from '../site';
import { timesOf } from '../stats';
import { signIn } from '../web';
import { readPage, type Read } from './read-page';

/** People who sign in; a password takes its time. */
const PEOPLE = 5;
const PACE: Pace = { runs: 200, warmUp: 60 };
/** What the page may cost of the bare one. */
const LIMIT = 1.5;
/** The stages, above every tab. */
const RAIL = 'aria-label="Stages"';
/** What stands last: in the first tab, for everybody, and in the bare table. */
const LAST = { page: 'Case summary (PDF)', bare: '</tbody></table>' };

interface Addresses {
  product: string;
  bare: string;
}

export async function exchangePages(site: Site, { product, bare }: Addresses): Promise<Row[]> {
  const rows: Row[] = [];
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
    const page = keeping((turn) => {
      const { cookie, url, exchangeNumber } = pick(readers, turn);
      return readPage(url, cookie, [exchangeNumber, RAIL, LAST.page]);
    });
    const yardstick = keeping(() => readPage(bare, '', [LAST.bare]));
    await inTurns({ page: page.run, yardstick: yardstick.run }, PACE);
    const name = 'bare page, 50 rows';
    rows.push(ratio(`exchange page, ${role}`, page.times('main'), name, yardstick.times('main'), LIMIT));
    rows.push(ratio(`the whole reply, ${role}`, page.times('whole'), name, yardstick.times('whole')));
  }
  return rows;
}

/** Keeps both times of each reading that counts. */
function keeping(read: (turn: number) => Promise<Read>) {
  const taken: Read[] = [];
  return {
    run: async (turn: number) => {
      const one = await read(turn);
      if (turn >= PACE.warmUp) taken.push(one);
    },
    times: (which: keyof Read) => timesOf(taken.map((one) => one[which])),
  };
}
