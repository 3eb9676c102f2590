/** A client's list under our policies and under the naive one: the same statements, in the same role, by a plain connection. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readListState } from '@/lib/exchanges/list-params';
import { exchangeList } from '@/lib/exchanges/queries';
import { root } from '../../files';
import type { Bench } from '../bench';
import { recorded, type Sent } from '../recorded';
import { timed } from '../replay';
import { speedup, type Row } from '../row';
import type { Known } from '../sample';
import { timesOf } from '../stats';
import type { Site } from '../site';

const naive = readFileSync(path.join(root, 'scripts/bench/sql/naive_policy.sql'), 'utf8');
/** A naive list takes most of a second. */
const RUNS = 15;

export async function policy({ large }: Bench): Promise<Row[]> {
  // Clients of the largest firm feel it most; they are who the target was set for.
  const { organizationId } = large.largest[0]!.identity;
  const known = large.members.client.filter(({ identity }) => identity.organizationId === organizationId);
  const who = known[0] ?? large.members.client[0]!;
  const list = await recorded(() =>
    large.as(who, (scope) => exchangeList(scope, readListState({ view: 'all' }))),
  );
  const ours = await asClient(large, who, list, '');
  const theirs = await asClient(large, who, list, naive);
  return [
    speedup('list of a client under our policies', timesOf(ours), 'naive policy', timesOf(theirs), 100),
  ];
}

async function asClient(
  { root: client }: Site,
  who: Known,
  list: readonly Sent[],
  before: string,
): Promise<number[]> {
  const times: number[] = [];
  await client.query(`BEGIN; ${before}`);
  try {
    await client.query(
      `SELECT set_config('app.user_id', $1, true), set_config('app.organization_id', $2, true), set_config('role', 'peak_client', true)`,
      [who.userId, who.identity.organizationId],
    );
    for (let run = 0; run < RUNS + 6; run += 1) {
      const took = await timed(client, list);
      if (run >= 6) times.push(took);
    }
  } finally {
    await client.query('ROLLBACK');
    await client.query('DEALLOCATE ALL');
    // pg remembers which names it has prepared.
    (client as unknown as { connection: { parsedStatements: object } }).connection.parsedStatements = {};
  }
  return times;
}
