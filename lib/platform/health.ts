/** Whether the database answers, within a second and a half; used by /api/health. */
import { connection } from './database/client';
import { log } from './log';

const PATIENCE_MS = 1_500;

export async function databaseAnswers(): Promise<boolean> {
  const giveUp = new Promise<never>((_, refuse) =>
    setTimeout(() => refuse(new Error('no answer in time')), PATIENCE_MS).unref(),
  );
  try {
    await Promise.race([connection().prisma.$queryRaw`SELECT 1`, giveUp]);
    return true;
  } catch (err) {
    log.warn({ err }, 'the database does not answer');
    return false;
  }
}
