import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ImportState } from '@/lib/generated/prisma/enums';
import { enqueue } from '@/lib/platform/jobs/enqueue';
import { conflict, invalid } from '@/lib/shared/errors';
import { allKinds } from './all-kinds';
import type { DuplicateChoice } from './kind';
import { fingerprintOf, mappingFaults, type Mapping } from './mapping';
import { getRun, type Run } from './queries';

/** Keeps the mapping, for this run and for the next list with these headers, and has the list judged. */
export async function mapRun(scope: Scope, { id, mapping }: { id: string; mapping: Mapping }): Promise<void> {
  const run = await allowed(scope, id);
  const faults = mappingFaults(allKinds[run.kind].fields, run.headers, mapping);
  if (faults.length > 0) invalid(faults.join(' '), { mapping: faults.join(' ') });
  await move(scope, run, ['uploaded', 'checked'], 'checking', { mapping, problem: null });
  const key = { kind: run.kind, fingerprint: fingerprintOf(run.headers) };
  const { count } = await scope.db.importMapping.updateMany({ where: key, data: { mapping } });
  if (count === 0) {
    await scope.db.importMapping.createMany({ data: [{ ...key, mapping }], skipDuplicates: true });
  }
  await enqueue(scope, 'imports.check', { runId: id }, { key: id });
}

/** Back to the mapping: nothing has been written. */
export async function remapRun(scope: Scope, { id }: { id: string }): Promise<void> {
  const run = await allowed(scope, id);
  await move(scope, run, ['checked'], 'uploaded');
}

/** Begins to write what was judged ready. */
export async function confirmRun(
  scope: Scope,
  { id, duplicates }: { id: string; duplicates: DuplicateChoice },
): Promise<void> {
  const run = await allowed(scope, id);
  const ready = await scope.db.importRow.count({ where: { runId: id, state: 'waiting' } });
  if (ready === 0) invalid('No record of this list can be imported. Correct the list and upload it again.');
  await move(scope, run, ['checked'], 'importing', {
    ...(run.kind === 'contacts' && { duplicates }),
    problem: null,
  });
  await record(scope, 'import.started', { subjectId: id, data: { kind: run.kind, ready } });
  await enqueue(scope, 'imports.write', { runId: id }, { key: id });
}

/** Stops after the records that are being written; what was written stays. */
export async function cancelRun(scope: Scope, { id }: { id: string }): Promise<void> {
  const run = await allowed(scope, id);
  await move(scope, run, ['importing'], 'stopping');
  await record(scope, 'import.cancelled', { subjectId: id, data: { kind: run.kind } });
  // Whoever is at it notices; this one is for a worker that was not at it yet.
  await enqueue(scope, 'imports.write', { runId: id }, { key: id });
}

/** Goes on from where a run stopped. */
export async function resumeRun(scope: Scope, { id }: { id: string }): Promise<void> {
  const run = await allowed(scope, id);
  await move(scope, run, ['stopped'], 'importing', { problem: null, finishedAt: null });
  await record(scope, 'import.resumed', { subjectId: id, data: { kind: run.kind } });
  await enqueue(scope, 'imports.write', { runId: id }, { key: id });
}

/** Throws the list away before anything of it was written; its rows go with the next cleaning. */
export async function discardRun(scope: Scope, { id }: { id: string }): Promise<void> {
  const run = await allowed(scope, id);
  await move(scope, run, ['uploaded', 'checking', 'checked'], 'discarded');
  await record(scope, 'import.discarded', { subjectId: id, data: { kind: run.kind } });
}

async function allowed(scope: Scope, id: string): Promise<Run> {
  const run = await getRun(scope, id);
  allow(scope, `import.${run.kind}`);
  return run;
}

/** Guarded: two people, or two tabs, decide once. */
export async function move(
  scope: Scope,
  { id }: Pick<Run, 'id'>,
  from: ImportState[],
  to: ImportState,
  data: Parameters<Scope['db']['importRun']['updateMany']>[0]['data'] = {},
): Promise<void> {
  const { count } = await scope.db.importRun.updateMany({
    where: { id, state: { in: from } },
    data: { ...data, state: to },
  });
  if (count === 0) {
    conflict('This import has moved on meanwhile. The page shows where it stands now.');
  }
}
