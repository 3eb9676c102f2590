/** What federal and state rules ask of an intermediary with a file like this. Every state's note goes to counsel first. */
import type { Point } from './checklist';

export interface Requirement extends Point {
  /** `federal`, or the state's code. */
  from: string;
}

const clawback: Record<string, string> = {
  CA: 'FTB 3840, yearly until the gain is recognised',
  MA: 'Massachusetts Department of Revenue',
  MT: 'Montana Department of Revenue',
  OR: 'Oregon Department of Revenue',
};

/** Where the intermediary itself is regulated: bond or account, errors-and-omissions cover, dual authorisation. */
const intermediaries: Record<string, string> = {
  CA: 'CA Fin. Code 51000 ff.',
  CO: 'CO Rev. Stat. 6-1-721',
  CT: 'CT Gen. Stat. 36a-832',
  ID: 'ID Code 30-901',
  ME: 'ME Rev. Stat. 10 sec. 1395',
  NV: 'NV Rev. Stat. 645G',
  OR: 'OR HB 3484',
  VA: 'VA Code 55.1-800',
  WA: 'WA RCW 19.310',
};

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

/** By the states of the properties, in their order, each once. */
export function requirementsOf(states: readonly string[]): Requirement[] {
  const known = [...new Set(states.map((state) => state.trim().toUpperCase()))].toSorted();
  return [...federal, ...known.flatMap(ofState)];
}

function ofState(state: string): Requirement[] {
  const told: Requirement[] = [];
  const counsel = { from: state, confirmWithCounsel: true } as const;
  if (intermediaries[state]) {
    told.push({
      id: `${state}_intermediary`,
      text: 'Rules for intermediaries: bond or account, errors-and-omissions cover, two written approvals',
      citation: intermediaries[state],
      ...counsel,
    });
  }
  if (clawback[state]) {
    told.push({
      id: `${state}_clawback`,
      text: 'Gain deferred here is followed when the replacement lies elsewhere (clawback)',
      citation: clawback[state],
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
