/** Of the coordinator's dashboard and of a lookup, what the database itself takes: their statements on a plain connection. */
import { dashboardOf } from '@/lib/dashboards/queries';
import type { Bench } from '../bench';
import { lookup } from '../lookup';
import { recorded } from '../recorded';
import { replayAs } from '../replay';
import { ratio, type Row } from '../row';
import { timesOf } from '../stats';

const RUNS = 100;

export async function databaseShare({ large }: Bench): Promise<Row[]> {
  const taken = { dashboard: [] as number[], lookup: [] as number[] };
  let statements = 0;
  for (const who of large.members.coordinator.slice(0, 5)) {
    const page = await recorded(() => large.as(who, dashboardOf));
    const one = await recorded(() => lookup(large, [who])(0));
    statements = page.length;
    const replay = await replayAs(large, who);
    try {
      for (let run = 0; run < RUNS / 5 + 10; run += 1) {
        const dashboard = await replay.run(page);
        const single = await replay.run(one);
        if (run < 10) continue;
        taken.dashboard.push(dashboard);
        taken.lookup.push(single);
      }
    } finally {
      await replay.end();
    }
  }
  const note = `without the application: ${statements} ${statements === 1 ? 'statement' : 'statements'}, as one lookup is one`;
  return [
    ratio(
      "coordinator dashboard, the database's share",
      timesOf(taken.dashboard),
      'primary-key lookup',
      timesOf(taken.lookup),
      undefined,
      note,
    ),
  ];
}
