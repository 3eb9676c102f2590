/** What federal and state rules ask of an intermediary with a file like this. Every state's note goes to counsel first. */
import { clawbackSources, intermediaryStatutes, stateCodes } from '@/lib/states/rules/statutes';
import type { Point } from './checklist';

export interface Requirement extends Point {
  /** `federal`, or the state's code. */
  from: string;
}

const federal: Requirement[] = [
  {
    id: 'federal_8824',
    from: 'federal',
    text: "Form 8824 goes with the client's return for the year of the transfer",
    citation: 'Form 8824',
  },
  {
    id: 'federal_1099int',
    from: 'federal',
    text: 'Interest on the funds is reported to the client by January 31',
    citation: 'Form 1099-INT',
  },
];

/** By the states of the properties as typed (`CA`, `California`), in their order, each once. */
export function requirementsOf(states: readonly string[]): Requirement[] {
  return [...federal, ...stateCodes(states).flatMap(ofState)];
}

function ofState(state: string): Requirement[] {
  const told: Requirement[] = [];
  const counsel = { from: state, confirmWithCounsel: true } as const;
  if (intermediaryStatutes[state]) {
    told.push({
      id: `${state}_intermediary`,
      text: 'Rules for intermediaries: bond or account, errors-and-omissions cover, two written approvals',
      citation: intermediaryStatutes[state],
      ...counsel,
    });
  }
  if (clawbackSources[state]) {
    told.push({
      id: `${state}_clawback`,
      text: 'Gain deferred here is followed when the replacement lies elsewhere (clawback)',
      citation: clawbackSources[state],
      ...counsel,
    });
  }
  if (state === 'CA') {
    told.push({
      id: 'CA_withholding',
      text: 'Withholding by the intermediary where certified: 3 1/3% of boot, or of the price if the exchange fails',
      citation: 'Form 593',
      ...counsel,
    });
  }
  return told;
}
