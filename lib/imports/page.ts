/** What the pages of imports show. */
import { forbidden } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { notFound } from '@/lib/shared/errors';
import type { Scope } from '@/lib/access/scope';
import type { ImportRowState } from '@/lib/generated/prisma/enums';
import { allKinds } from './all-kinds';
import type { KindName } from './kind';
import { countsOf, getRun, kindsOf, pastRuns, proposedMapping, rowsOf, samplesOf } from './queries';
import { causeGroups } from './sql/cause-groups';

export async function importOverview(scope: Scope, asked: KindName | undefined) {
  const kinds = kindsOf(scope);
  const [first] = kinds;
  if (!first) return forbidden('Only staff of the firm import lists.');
  const kind = asked && kinds.includes(asked) ? asked : first;
  return { kinds, kind, runs: await pastRuns(scope, kinds), timeZone: scope.member.timeZone };
}

export interface Shown {
  /** Records of one state, or `found`: those of which something was said. */
  show?: ImportRowState | 'found';
  after: number;
}

export async function importPage(scope: Scope, id: string, { show, after }: Shown) {
  if (!idSchema.safeParse(id).success) notFound('Import');
  const run = await getRun(scope, id);
  const counts = await countsOf(scope, run);
  const base = { run, counts, timeZone: scope.member.timeZone };
  if (run.state === 'uploaded') {
    const mapping = await proposedMapping(scope, run);
    const fields = allKinds[run.kind].fields.map(({ key, label, needed }) => ({ key, label, needed }));
    return { ...base, mapping: { ...mapping, samples: await samplesOf(scope, run), fields } };
  }
  if (run.state === 'checking' || run.state === 'importing' || run.state === 'stopping') return base;
  const chosen = show ?? (counts.rejected > 0 ? 'rejected' : run.state === 'checked' ? 'found' : 'imported');
  const { rows, next } = await rowsOf(scope, run, {
    after,
    ...(chosen === 'found' ? { found: true } : { states: [chosen] }),
  });
  return { ...base, groups: await causeGroups(scope, id), rows, next, show: chosen };
}

export type ImportPageData = Awaited<ReturnType<typeof importPage>>;
