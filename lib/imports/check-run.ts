/** Judges an uploaded list by its mapping, and keeps the verdict on every row. Writes nothing else. */
import type { Scope } from '@/lib/access/scope';
import { allKinds } from './all-kinds';
import type { List, ListRecord } from './kind';
import type { Mapping } from './mapping';
import { move } from './commands';
import { getRun } from './queries';
import { countRows } from './sql/count-rows';
import { markRows } from './sql/mark-rows';

type Enter = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Rows read, looked up and marked in one transaction. */
const SLICE = 1_000;

/** Returns how many records were judged; 0 when the run was not waiting for it. */
export async function checkRun(enter: Enter, id: string): Promise<number> {
  const { run, today } = await enter(async (scope) => ({ run: await getRun(scope, id), today: scope.today }));
  if (run.state !== 'checking') return 0;
  const kind = allKinds[run.kind];
  const list: List = {
    headers: run.headers,
    columns: run.mapping as Mapping,
    records: await readRows(enter, id),
  };
  const judged = kind.judge(list, today);
  for (let from = 0; from < judged.length; from += SLICE) {
    const part = judged.slice(from, from + SLICE);
    await enter(async (scope) => {
      const some = { ...list, records: list.records.slice(from, from + SLICE) };
      await markRows(scope, id, await kind.look(scope, some, part, today));
    });
  }
  await enter(async (scope) =>
    move(scope, run, ['checking'], 'checked', { counts: { ...(await countRows(scope, id)) } }),
  );
  return judged.length;
}

async function readRows(enter: Enter, runId: string): Promise<ListRecord[]> {
  const rows: ListRecord[] = [];
  for (;;) {
    const next = await enter(({ db }) =>
      db.importRow.findMany({
        where: { runId, record: { gt: rows.at(-1)?.record ?? 0 } },
        orderBy: { record: 'asc' },
        take: SLICE * 5,
        select: { record: true, line: true, cells: true },
      }),
    );
    rows.push(...next);
    if (next.length < SLICE * 5) return rows;
  }
}
