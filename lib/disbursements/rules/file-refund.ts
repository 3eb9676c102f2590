/** The refund of a file as a whole: whether one of the listed events has happened, and if not, what it waits for. */
import type { Condition } from './condition';
import { transferred } from './gate';
import type { GateFacts, Ground } from './facts';
import { groundHolds, nothingProposed, periodEnded } from './refund';

export interface RefundOfFile {
  allowed: boolean;
  /** The event that unlocks the funds. */
  ground?: Ground;
  /** Why not, when none has happened. */
  blocked?: Condition;
  /** All of these. */
  needed: Condition[];
  /** One of these. */
  events: Condition[];
  /** The period is over, so a written contingency may be put forward: counsel decides. */
  contingencyMayBeArgued: boolean;
}

const settled = ['nothing_identified', 'all_received', 'period_over'] as const;

export function refundOfFile(facts: GateFacts): RefundOfFile {
  const needed = [transferred(facts), periodEnded(facts, 'nothing_identified'), nothingProposed(facts)];
  const tried = settled.map((ground) => ({ ground, conditions: groundHolds(facts, ground, null) }));
  const holds = tried.find(({ conditions }) => conditions.every(({ met }) => met));
  const waits = needed.find(({ met }) => !met);
  const [nothing, all, over] = tried.map(({ conditions }) => conditions);
  // Of what nobody identified, nothing can be received.
  const events = [...nothing!, ...(all![0]!.met ? all!.slice(1) : []), ...over!];
  const blocked = waits ?? (holds ? undefined : events.find(({ met }) => !met));
  return {
    allowed: !blocked,
    ...(blocked ? { blocked } : { ground: holds?.ground }),
    needed,
    events,
    contingencyMayBeArgued: !waits,
  };
}
