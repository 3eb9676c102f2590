/** Seals the audit, and writes the new heads into the file outside the database. */
import { headsFile } from '@/lib/audit/heads';
import { sealAudit } from '@/lib/audit/seal';
import { job } from '@/lib/entry/job';

export const sealTheAudit = job({
  task: 'audit.seal',
  does: 'Seals what was recorded since the last minute, so that a later change of it is found.',
  run: async ({ owner }) => {
    // Not in one transaction with the file: a head is written once its block has been committed.
    const client = await owner.connect();
    try {
      const { blocks, entries } = await sealAudit(client, headsFile(process.env.PEAK_HOME || '.data'));
      return `Sealed ${entries} entries in ${blocks} blocks.`;
    } finally {
      client.release();
    }
  },
});
