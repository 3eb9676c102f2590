/** Takes in an uploaded list: counted while it arrives, read once it is whole, and kept row by row. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { ExpectedError, invalid } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { readTable, type Table } from './csv/read-table';
import type { KindName } from './kind';
import { MOST_BYTES, TOO_LARGE } from './limits';
import { stageRows } from './sql/stage-rows';

/** Rows of one statement, and of one transaction. */
const SLICE = 5_000;

/** The bytes of a request, given up as soon as there are more than a list may have. */
export async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    size += next.value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel().catch(() => undefined);
      throw new ExpectedError('too_large', TOO_LARGE);
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

export interface Upload {
  kind: KindName;
  name: string;
}

/** Before anything is read of what they send. */
export async function requireImporter(scope: Scope, { kind }: Upload): Promise<void> {
  allow(scope, `import.${kind}`);
  await Promise.resolve();
}

type Enter = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Returns the id of the run. A file that cannot be read is refused as a whole, in words, and nothing is kept. */
export async function receive(enter: Enter, { kind, name }: Upload, bytes: Uint8Array): Promise<string> {
  const read = readTable(bytes);
  if (!read.ok) invalid(`${read.problem.message} Nothing was written.`);
  const { table } = read;
  const id = newId();
  await enter((scope) => begin(scope, id, { kind, name, size: bytes.byteLength, table }));
  for (let from = 0; from < table.records.length; from += SLICE) {
    await enter((scope) => stageRows(scope, id, table.records.slice(from, from + SLICE)));
  }
  await enter(async (scope) => {
    await scope.db.importRun.updateMany({ where: { id, state: 'receiving' }, data: { state: 'uploaded' } });
    await record(scope, 'import.uploaded', { subjectId: id, data: { kind, records: table.records.length } });
  });
  return id;
}

async function begin(
  scope: Scope,
  id: string,
  { kind, name, size, table }: Upload & { size: number; table: Table },
): Promise<void> {
  allow(scope, `import.${kind}`);
  await scope.db.importRun.createMany({
    data: [
      {
        ...{ id, kind, state: 'receiving' as const, fileName: name, fileSize: size },
        ...{ headers: table.headers, records: table.records.length },
      },
    ],
  });
}
