/** Whether a view's figures are the true ones. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { root } from '../files';

type Figures = Record<string, unknown>;

const compared = [
  'total_tasks',
  'completed_tasks',
  'message_count',
  'document_count',
  'participant_count',
  'total_invoiced',
  'outstanding_amount',
  'total_expenses',
];

/** In how many of these exchanges each statement differs from plain counts. */
export async function compareWithTruth(
  client: pg.Client,
  ids: readonly string[],
  statements: { ours: string; theirs: string },
): Promise<{ ours: number; theirs: number }> {
  const truth = await client.query<Figures>(
    readFileSync(path.join(root, 'scripts/bench/sql/truth.sql'), 'utf8'),
    [ids],
  );
  const wrong = async (schema: string, statement: string) => {
    await client.query(`SET search_path = ${schema}, public`);
    const { rows } = await client.query<Figures>(statement).finally(() => client.query('RESET search_path'));
    const found = new Map(rows.map((row) => [row.exchange_id ?? row.id, row]));
    return truth.rows.filter((row) => !isSame(row, found.get(row.id))).length;
  };
  return {
    ours: await wrong('bench_ten', statements.ours),
    theirs: await wrong('bench_document', statements.theirs),
  };
}

const isSame = (truth: Figures, row: Figures | undefined) =>
  row !== undefined && compared.every((name) => Number(truth[name]) === Number(row[name]));
