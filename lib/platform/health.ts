/** Whether the database answers, within a second and a half, and has room for what comes; used by /api/health. */
import { clock } from './clock';
import { connection } from './database/client';
import { log } from './log';

const PATIENCE_MS = 1_500;

export interface DatabaseHealth {
  answers: boolean;
  /** Partitions of the present or the next period that are missing: rows of their time are refused. */
  missingPartitions: number;
}

export async function databaseHealth(): Promise<DatabaseHealth> {
  const giveUp = new Promise<never>((_, refuse) =>
    setTimeout(() => refuse(new Error('no answer in time')), PATIENCE_MS).unref(),
  );
  try {
    const asked = connection().prisma.$queryRaw<{ missing: number }[]>`
      SELECT count(*)::integer AS missing FROM app.missing_partitions(${clock.now()}::timestamptz) WHERE is_near`;
    const [row] = await Promise.race([asked, giveUp]);
    return { answers: true, missingPartitions: row?.missing ?? 0 };
  } catch (err) {
    log.warn({ err }, 'the database does not answer');
    return { answers: false, missingPartitions: 0 };
  }
}
