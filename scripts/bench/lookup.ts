/** What everything is measured against: one exchange by its primary key, as the same member through the same door. */
import type { Known } from './sample';
import { pick, type Site } from './site';

export const lookup =
  (site: Site, members: readonly Known[]) =>
  (turn: number): Promise<unknown> => {
    const who = pick(members, turn);
    const { exchangeId: id, identity } = who;
    const where = { organizationId_id: { organizationId: identity.organizationId, id } };
    return site.as(who, ({ db }) => db.exchange.findUnique({ where, select: { id: true, status: true } }));
  };
