/** Keeps the outbox at one day: an open page that has not heard by then reads anew when it is next looked at. */
import { job } from '@/lib/entry/job';

export const pruneOutbox = job({
  task: 'outbox.prune',
  does: 'Removes announcements to open pages that are more than a day old.',
  run: ({ transaction }) =>
    transaction(async (client) => {
      const { rowCount } = await client.query(
        `DELETE FROM outbox WHERE created_at < now() - interval '1 day'`,
      );
      return `Removed ${rowCount ?? 0} ${rowCount === 1 ? 'announcement' : 'announcements'}.`;
    }),
});
