/** Writes the rows of a run that wait, in batches on two lanes; safe to begin again wherever it ended. */
import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import { allKinds } from './all-kinds';
import { AT_ONCE, refusedByDatabase } from './batches';
import { LANES, type DuplicateChoice, type Finding } from './kind';
import type { Mapping } from './mapping';
import { getRun, type Run } from './queries';
import { countRows } from './sql/count-rows';
import { markRows } from './sql/mark-rows';
import { nextRows } from './sql/next-rows';

type Enter = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

export interface WriteOptions {
  /** Ends the work between two batches. */
  signal?: AbortSignal;
  atOnce?: number;
}

export type Ended = 'done' | 'stopped' | 'interrupted' | 'nothing to do';

export async function writeRun(
  enter: Enter,
  id: string,
  { signal, atOnce = AT_ONCE }: WriteOptions = {},
): Promise<Ended> {
  const run = await enter((scope) => getRun(scope, id));
  if (run.state !== 'importing' && run.state !== 'stopping') return 'nothing to do';
  const lanes = Array.from({ length: LANES }, (_, lane) => lane);
  await Promise.all(lanes.map((lane) => writeLane(enter, { run, lane, atOnce, signal })));
  if (signal?.aborted) return 'interrupted';
  return enter((scope) => finish(scope, run));
}

interface Lane {
  run: Run;
  lane: number;
  atOnce: number;
  signal?: AbortSignal;
}

async function writeLane(enter: Enter, lane: Lane): Promise<void> {
  while (!lane.signal?.aborted) {
    try {
      if ((await enter((scope) => writeNext(scope, lane, lane.atOnce))) === 0) return;
    } catch (error) {
      if (!refusedByDatabase(error)) throw error;
      await oneByOne(enter, lane);
    }
  }
}

/** A batch was refused for one of its rows: each in a transaction of its own, so that only that one is left out. */
async function oneByOne(enter: Enter, lane: Lane): Promise<void> {
  for (let turn = 0; turn < lane.atOnce && !lane.signal?.aborted; turn += 1) {
    try {
      if ((await enter((scope) => writeNext(scope, lane, 1))) === 0) return;
    } catch (error) {
      if (!refusedByDatabase(error)) throw error;
      await enter((scope) => leaveOut(scope, lane, error.message));
    }
  }
}

const placeOf = ({ run, lane }: Lane) => ({ runId: run.id, kind: run.kind, lane });

/** Returns how many rows were taken; 0 when none waits, or the run was stopped. */
async function writeNext(scope: Scope, lane: Lane, most: number): Promise<number> {
  const { run } = lane;
  const records = await nextRows(scope, { ...placeOf(lane), most });
  const standing = await scope.db.importRun.findFirst({ where: { id: run.id }, select: { state: true } });
  if (standing?.state !== 'importing' || records.length === 0) return 0;
  const list = { headers: run.headers, columns: run.mapping as Mapping, records };
  const options = { duplicates: (run.duplicates ?? 'skip') as DuplicateChoice };
  const written = await allKinds[run.kind].write(scope, list, options);
  await markRows(scope, run.id, written, { also: true });
  return records.length;
}

async function leaveOut(scope: Scope, lane: Lane, reason: string): Promise<void> {
  const [row] = await nextRows(scope, { ...placeOf(lane), most: 1 });
  if (!row) return;
  const finding: Finding = {
    level: 'reject',
    ...{ cause: 'refused', title: 'Refused when it was written', column: '', value: '', reason },
  };
  await markRows(scope, lane.run.id, [{ record: row.record, state: 'rejected', findings: [finding] }], {
    also: true,
  });
}

/** Both lanes have ended: because nothing waits, or because somebody stopped it. */
async function finish(scope: Scope, { id, kind }: Run): Promise<Ended> {
  const counts = { ...(await countRows(scope, id)) };
  const state = counts.waiting === 0 ? 'done' : 'stopped';
  const { count } = await scope.db.importRun.updateMany({
    where: { id, state: { in: ['importing', 'stopping'] } },
    data: { state, counts, finishedAt: scope.now },
  });
  if (count > 0) await record(scope, 'import.finished', { subjectId: id, data: { kind, state, ...counts } });
  return state;
}
