/** When funds may go back to the taxpayer: Treas. Reg. 1.1031(k)-1(g)(6). */
import { writeDate, type CalendarDate } from '../../shared/calendar-date';
import { because } from './because';
import type { Condition } from './condition';
import { endedByReturn, identificationEnds, refundAfter } from './ends';
import type { GateFacts, Ground } from './facts';
import { stands, wasReceived } from './identified';

/** The period ends at midnight; a refund is lawful on the next day, in the latest zone. */
export function periodEnded(facts: GateFacts, ground: Ground): Condition {
  const ends = identificationEnds(facts);
  const open = !ends || facts.firstDay <= ends;
  return {
    code: 'period_open',
    label: ends && !open ? `Identification period ended, ${writeDate(ends)}` : 'Identification period ended',
    met: !open,
    ...(ends && open && { until: ends }),
    missing: `No refund while the identification period is open${through(ends)}.`,
    because: [
      because('locked', { ...named('identificationEnds', ends), today: facts.firstDay }),
      because('lastZone'),
      ...(open && (ground === 'all_received' || ground === 'contingency') ? [because('beforeDay45')] : []),
    ],
  };
}

/** A postponed period has not ended, so a refund waits until the proposal is decided. */
export const nothingProposed = ({ postponementProposed }: GateFacts): Condition => ({
  code: 'postponement_proposed',
  label: 'No postponement waits for its decision',
  met: !postponementProposed,
  missing: 'No refund while a disaster postponement is proposed; decide it first.',
  because: [because('postponementProposed')],
});

export function groundHolds(facts: GateFacts, ground: Ground, contingency: string | null): Condition[] {
  const ends = identificationEnds(facts);
  const standing = facts.replacements.filter((property) => stands(property, ends));
  const [identified, received] = [standing.length, standing.filter(wasReceived).length];
  switch (ground) {
    case 'nothing_identified':
      return [
        {
          code: 'identified',
          label: 'Nothing was identified or received',
          met: identified === 0,
          missing: `No refund: ${properties(identified)} identified or received. Funds stay locked until all of it is received, or the exchange is over.`,
          because: [because('nothingIdentified', { identified }), because('locked')],
        },
      ];
    case 'all_received':
      return [
        {
          code: 'none_identified',
          label: 'Something was identified',
          met: identified > 0,
          missing: 'Nothing was identified, so there is nothing to have received. Choose the other ground.',
          because: [because('allReceived', { identified })],
        },
        {
          code: 'not_received',
          label: 'All identified property was received',
          met: received >= identified,
          missing: `No refund yet: received ${received} of ${identified} identified.`,
          because: [because('allReceived', { identified, received })],
        },
      ];
    case 'contingency':
      return [
        {
          code: 'contingency_unwritten',
          label:
            'The contingency is written, material and substantial, and beyond the control of the taxpayer',
          met: Boolean(contingency?.trim()),
          missing: 'Write down the contingency: what happened, and where the agreement provides for it.',
          because: [because('contingency')],
        },
      ];
    case 'period_over':
      return [exchangeOver(facts)];
  }
}

export function exchangeOver(facts: GateFacts): Condition {
  const after = refundAfter(facts);
  const over = after !== null && facts.firstDay > after;
  const byReturn = endedByReturn(facts);
  return {
    code: 'exchange_running',
    label:
      after && over
        ? `Exchange over by its latest end, ${writeDate(after)}`
        : 'Exchange over by its latest end',
    met: over,
    ...(after && !over && { until: after }),
    missing: `No refund while the exchange may still run${through(after)}.`,
    because: [
      byReturn
        ? because('noExtension', {
            returnDate: byReturn,
            ...named('noExtensionSignedOn', facts.noExtensionSignedOn),
          })
        : because('latestEnd', { ...named('latestEnd', after), today: facts.firstDay }),
      because('lastZone'),
    ],
  };
}

const through = (date: CalendarDate | null) => (date ? `, through ${writeDate(date)}` : '');
const named = (name: string, date: CalendarDate | null): Record<string, string> =>
  date ? { [name]: date } : {};
const properties = (count: number) => (count === 1 ? '1 property was' : `${count} properties were`);
