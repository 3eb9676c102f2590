/** How many dashboards a second: 1, 8 and 64 clients on the application's own pool, and through PgBouncer where there is one. */
import { dashboardOf } from '@/lib/dashboards/queries';
import { enter } from '@/lib/access/scope';
import { connect } from '@/lib/platform/database/client';
import type { Bench } from '../bench';
import { findBouncer, withBouncer } from '../bouncer';
import type { Row } from '../row';
import { pick, type Site } from '../site';
import { timesOf } from '../stats';

const CLIENTS = [1, 8, 64];
const SECONDS = 6;
/** Connections of one web process. */
const POOL = 10;

export async function pooling({ large, say }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const clients of CLIENTS) rows.push(await throughput(large, large.appUrl, clients, 'own pool'));
  const bouncer = findBouncer();
  if (!bouncer) {
    say('PgBouncer is not installed: left out.');
    return rows;
  }
  await withBouncer(bouncer, large.appUrl, async (url) => {
    const how = `PgBouncer ${bouncer.version}${bouncer.keepsNames ? '' : ', no statement names'}`;
    for (const clients of CLIENTS) rows.push(await throughput(large, url, clients, how, bouncer.keepsNames));
  });
  return rows;
}

/** Behind a pooler a process may hold as many connections as it has clients: the pooler shares out its own. */
async function throughput(site: Site, url: string, clients: number, how: string, named = true): Promise<Row> {
  const through = url !== site.appUrl;
  const app = connect(url, through ? clients : Math.min(clients, POOL), { named });
  const members = site.members.coordinator;
  const times: number[] = [];
  let turn = 0;
  let counting = false;
  let until = Infinity;
  const client = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await enter(pick(members, turn++).identity, dashboardOf, app);
      if (counting) times.push(performance.now() - began);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, client));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  counting = true;
  until = performance.now() + SECONDS * 1_000;
  await running;
  await app.close();
  return {
    what: `coordinator dashboard, ${clients} ${clients === 1 ? 'client' : 'clients'}, ${how}`,
    of: timesOf(times),
    figure: times.length / SECONDS,
    unit: '/s',
  };
}
