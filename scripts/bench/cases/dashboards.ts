/** The first page of each role, in the application's own queries. */
import { dashboardOf } from '@/lib/dashboards/queries';
import { roles } from '@/lib/platform/database/door';
import type { Bench } from '../bench';
import { lookup } from '../lookup';
import { inTurns } from '../measure';
import { ratio, within, type Row } from '../row';
import type { Known } from '../sample';
import { pick, type Site } from '../site';

const dashboard = (site: Site, members: readonly Known[]) => (turn: number) =>
  site.as(pick(members, turn), dashboardOf);

export async function dashboards({ small, large }: Bench): Promise<Row[]> {
  const mine = await inTurns({
    small: dashboard(small, small.members.coordinator),
    smallLookup: lookup(small, small.members.coordinator),
    large: dashboard(large, large.members.coordinator),
    lookup: lookup(large, large.members.coordinator),
  });
  const firm = await inTurns({
    dashboard: dashboard(large, large.largest),
    lookup: lookup(large, large.largest),
  });
  const rows = [
    ratio('coordinator dashboard', mine.large, 'primary-key lookup', mine.lookup, 3),
    ratio('coordinator dashboard, smaller database', mine.small, 'primary-key lookup', mine.smallLookup),
    ratio('coordinator dashboard, large', mine.large, 'small', mine.small, 2),
    ratio(
      `admin dashboard of ${large.largest[0]!.files.toLocaleString('en-US')} exchanges`,
      firm.dashboard,
      'primary-key lookup',
      firm.lookup,
      50,
    ),
  ];
  for (const role of roles) {
    const members = large.members[role];
    const times = await inTurns({ dashboard: dashboard(large, members), lookup: lookup(large, members) });
    rows.push({
      ...within(`dashboard query, ${role}`, times.dashboard, 100),
      against: { ...times.lookup, name: 'primary-key lookup' },
    });
  }
  return rows;
}
