/** Holds everything derived against the rows it comes from; a difference ends the job visibly. */
import { job } from '@/lib/entry/job';
import { checkDrift } from '@/lib/exchanges/drift';

export const drift = job({
  task: 'drift.check',
  does: 'Compares cards, sums, access, numbers, risk and the search with the rows that they come from.',
  run: async ({ transaction }) => {
    const { rows, kinds } = await transaction(async (client) => {
      await client.query(`SET LOCAL statement_timeout = '10min'`);
      return checkDrift(client);
    });
    if (rows > 0) {
      const each = Object.entries(kinds).map(([what, count]) => `${what}: ${count}`);
      const differ = rows === 1 ? 'value differs' : 'values differ';
      throw new Error(`${rows} derived ${differ} from the truth (${each.join(', ')}).`);
    }
    return 'Everything derived is as it should be.';
  },
});
