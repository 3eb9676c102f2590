/** Several exchanges at once with every date explained, as the page of each explains it. */
import { can } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { explain, type Explained } from './explained';
import { datesOnFile, factsOfFiles, fileColumns } from './file';

/** By id. Two statements, of columns that every role may read, and of properties for who may see them. */
export async function explainedFiles(
  scope: Scope,
  exchangeIds: readonly string[],
): Promise<Map<string, Explained>> {
  if (exchangeIds.length === 0) return new Map();
  const where = { id: { in: [...new Set(exchangeIds)] } };
  const rows = await scope.db.exchange.findMany({ where, select: fileColumns });
  const factsOfRow = await factsOfFiles(scope, rows, can(scope, 'exchange.seeProperties'));
  return new Map(
    rows.map((row) => [
      row.id,
      explain({
        type: row.exchangeType,
        status: row.status,
        stage: row.stage,
        today: todayIn(scope, row.timeZone),
        dates: datesOnFile(row),
        facts: factsOfRow(row),
      }),
    ]),
  );
}
