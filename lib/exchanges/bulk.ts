/** One change of many files: together or not at all, but for those that another changed meanwhile, which are named. */
import { recordAll } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { changedMeanwhile, type BulkResult, type LeftOut } from '@/lib/shared/bulk';
import { notFound } from '@/lib/shared/errors';
import type { BulkEdit } from './bulk-input';
import { requireCoordinator } from './coordinator';
import { hasEnded } from './rules/values';
import { bulkUpdate } from './sql/bulk-update';

export async function editExchanges(scope: Scope, edit: BulkEdit): Promise<BulkResult> {
  const ids = edit.rows.map(({ id }) => id);
  const files = await scope.db.exchange.findMany({
    where: { id: { in: ids } },
    select: { id: true, exchangeNumber: true, status: true },
  });
  if (files.length === 0) notFound('Exchange');
  allow(scope, edit.field === 'coordinator' ? 'exchange.chooseCoordinator' : 'exchange.bulkEdit');
  if (edit.field === 'coordinator') {
    for (const to of new Set(edit.rows.map((row) => row.to))) if (to) await requireCoordinator(scope, to);
  }
  const changed = new Set(await bulkUpdate(scope, edit));
  if (edit.field === 'coordinator')
    await moveOpenTasks(
      scope,
      edit.rows.filter(({ id }) => changed.has(id)),
    );
  await tell(scope, edit, changed);

  const known = new Map(files.map((file) => [file.id, file]));
  const left = ids
    .filter((id) => !changed.has(id))
    .map((id): LeftOut => {
      const file = known.get(id);
      if (!file) return { id, name: 'One exchange', reason: 'It is not there any more, or not open to you.' };
      const reason = hasEnded(file.status) ? 'It has ended, so it stays as it was.' : changedMeanwhile;
      return { id, name: file.exchangeNumber, reason };
    });
  return { changed: ids.filter((id) => changed.has(id)), left };
}

type CoordinatorRow = Extract<BulkEdit, { field: 'coordinator' }>['rows'][number];

/** The open work of whoever had a file, or of nobody, goes with it. */
async function moveOpenTasks(scope: Scope, rows: readonly CoordinatorRow[]): Promise<void> {
  const groups = new Map<string, CoordinatorRow[]>();
  for (const row of rows) {
    const group = `${row.was} ${row.to}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  for (const moved of groups.values()) {
    const [first] = moved;
    await scope.db.task.updateMany({
      where: {
        exchangeId: { in: moved.map(({ id }) => id) },
        isOpen: true,
        assignedTo: first?.was ?? null,
        contactId: null,
      },
      data: { assignedTo: first?.to ?? null },
    });
  }
}

/** The same events as when each file is changed by itself. */
async function tell(scope: Scope, edit: BulkEdit, changed: ReadonlySet<string>): Promise<void> {
  const of = <Row extends { id: string }>(rows: readonly Row[]) => rows.filter(({ id }) => changed.has(id));
  if (edit.field === 'tags') {
    for (const [kind, one, other] of [
      ['exchange.tag_added', 'to', 'was'],
      ['exchange.tag_removed', 'was', 'to'],
    ] as const) {
      const happenings = of(edit.rows).flatMap((row) =>
        row[one]
          .filter((tag) => !row[other].includes(tag))
          .map((tag) => ({ exchangeId: row.id, data: { tag } })),
      );
      await recordAll(scope, kind, happenings);
    }
  } else if (edit.field === 'priority') {
    const happenings = of(edit.rows).map(({ id, was, to }) => ({
      exchangeId: id,
      data: { field: 'priority', from: was, to },
    }));
    await recordAll(scope, 'exchange.field_changed', happenings);
  } else {
    const happenings = of(edit.rows).map(({ id, was, to }) => ({ exchangeId: id, data: { from: was, to } }));
    await recordAll(scope, 'exchange.coordinator_chosen', happenings);
  }
}
