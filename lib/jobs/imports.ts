/** The jobs of an import: judging an uploaded list, writing it as who asked for it, and removing what has waited long enough. */
import { z } from 'zod';
import { job, type JobContext } from '@/lib/entry/job';
import { checkRun } from '@/lib/imports/check-run';
import { giveBackLost, purgeImports } from '@/lib/imports/purge';
import { writeRun } from '@/lib/imports/write-run';
import { ExpectedError } from '@/lib/shared/errors';

const ofRun = z.object({ runId: z.uuid() });

/** As app.enqueueable has it: the last attempt says that it was the last. */
const ATTEMPTS = { check: 5, write: 10 };

export const checkImport = job({
  task: 'imports.check',
  does: 'Judges an uploaded list, and writes nothing of it.',
  payload: ofRun,
  run: async (context, { runId }) => {
    const judged = await guarded(context, runId, 'uploaded', ATTEMPTS.check, () =>
      context.asMember((enter) => checkRun(enter, runId)),
    );
    return judged === undefined ? 'The list was not for this member to import.' : `Judged ${judged} records.`;
  },
});

export const writeImport = job({
  task: 'imports.write',
  does: 'Writes the records of a list that was judged and confirmed.',
  payload: ofRun,
  run: async (context, { runId }) => {
    const ended = await guarded(context, runId, 'stopped', ATTEMPTS.write, () =>
      context.asMember(async (enter) => {
        const how = await writeRun(enter, runId, { signal: context.signal });
        if (how === 'interrupted') throw new Error('The worker had to end before the list did; it goes on.');
        return how;
      }),
    );
    return ended === undefined ? 'Stopped: the member may no longer import.' : `Ended: ${ended}.`;
  },
});

export const purgeOldImports = job({
  task: 'imports.purge',
  does: 'Gives back lists whose job is gone, and removes the rows of those that are 30 days old or thrown away.',
  run: ({ transaction }) =>
    transaction(async (client) => {
      await giveBackLost(client);
      const removed = await purgeImports(client);
      return `Removed ${removed} ${removed === 1 ? 'row' : 'rows'}.`;
    }),
});

/** A run never hangs: when its member may not go on, or the last attempt failed, it says so and can be taken up again. */
async function guarded<T>(
  { owner, attempt, askedBy }: JobContext,
  runId: string,
  back: 'uploaded' | 'stopped',
  attempts: number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const giveBack = (problem: string) =>
    owner.query(
      `UPDATE import_runs SET state = $3, problem = $4
       WHERE organization_id = $1 AND id = $2 AND state IN ('checking', 'importing', 'stopping')`,
      [askedBy?.organizationId, runId, back, problem],
    );
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpectedError) {
      await giveBack(
        error.kind === 'signed_out'
          ? 'Whoever began this import is no longer a member who may import.'
          : error.message,
      );
      return undefined;
    }
    if (attempt >= attempts) {
      await giveBack('Something went wrong on our side. What was written stays; go on, or ask an admin.');
    }
    throw error;
  }
}
