/** Keeps what somebody opened last at fifty a person and firm: the search box offers a dozen. */
import { job } from '@/lib/entry/job';

export const pruneRecentItems = job({
  task: 'search.forget_opened',
  does: 'Forgets what somebody opened before the last fifty.',
  run: ({ transaction }) =>
    transaction(async (client) => {
      const { rowCount } = await client.query(
        `DELETE FROM recent_items r USING (
           SELECT organization_id, user_id, kind, entity_id,
             row_number() OVER (PARTITION BY organization_id, user_id ORDER BY opened_at DESC) AS place FROM recent_items
         ) AS old
         WHERE old.place > 50 AND (r.organization_id, r.user_id, r.kind, r.entity_id)
           = (old.organization_id, old.user_id, old.kind, old.entity_id)`,
      );
      return `Forgot ${rowCount ?? 0} ${rowCount === 1 ? 'visit' : 'visits'}.`;
    }),
});
