/** The rejected records of a run as CSV: one line per reason, with the record's own cells behind it. */
import type { Scope } from '@/lib/access/scope';
import type { MadeFile } from '@/lib/entry/member-file';
import { notFound } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { writeCsv } from '@/lib/shared/csv';
import type { Finding } from './kind';
import { getRun } from './queries';

interface Rejects {
  fileName: string;
  headers: string[];
  rows: { record: number; line: number; cells: string[]; findings: Finding[] }[];
}

export async function rejectsOf(scope: Scope, id: string): Promise<Rejects> {
  if (!idSchema.safeParse(id).success) notFound('Import');
  const run = await getRun(scope, id);
  const rows = await scope.db.importRow.findMany({
    where: { runId: id, state: 'rejected' },
    orderBy: { record: 'asc' },
    select: { record: true, line: true, cells: true, findings: true },
  });
  return {
    fileName: run.fileName,
    headers: run.headers,
    rows: rows.map((row) => ({ ...row, findings: row.findings as unknown as Finding[] })),
  };
}

export async function makeRejects({ fileName, headers, rows }: Rejects): Promise<MadeFile> {
  const lines = rows.flatMap(({ record, line, cells, findings }) =>
    findings
      .filter(({ level }) => level === 'reject')
      .map(({ column, value, reason }) => [String(record), String(line), column, value, reason, ...cells]),
  );
  const text = writeCsv(['Record', 'Line', 'Column', 'Value', 'Reason', ...headers], lines);
  const name =
    fileName
      .replace(/\.csv$/i, '')
      .replace(/[^A-Za-z0-9.-]+/g, '-')
      .slice(0, 100) || 'list';
  return Promise.resolve({
    name: `${name}.rejects.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(text),
    download: true,
  });
}
