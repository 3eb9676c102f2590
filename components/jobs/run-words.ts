import type { Status } from '@/components/ui/status';
import type { Outcome, RunRow } from '@/lib/job-runs/queries';

/** Shape and word of an outcome; the colour follows the shape. */
export const OUTCOME: Record<Outcome, { status: Status; word: string }> = {
  running: { status: 'on_track', word: 'Running' },
  interrupted: { status: 'urgent', word: 'Interrupted' },
  done: { status: 'done', word: 'Done' },
  failed: { status: 'attention', word: 'Failed' },
  given_up: { status: 'overdue', word: 'Given up' },
};

/** `0.3 s`, `42 s`, `3 min 20 s`: how long a run took. */
export function writeDuration(milliseconds: number): string {
  if (milliseconds < 50) return 'under 0.1 s';
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export const tookWords = ({
  startedAt,
  finishedAt,
}: Pick<RunRow, 'startedAt' | 'finishedAt'>): string | undefined =>
  finishedAt ? writeDuration(finishedAt.getTime() - startedAt.getTime()) : undefined;
