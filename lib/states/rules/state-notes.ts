import type { Because } from '../../exchanges/rules/because';
import { clawbackSources, intermediaryStatutes, stateCodes, stateName } from './statutes';

export type StateTopic = 'clawback' | 'withholding' | 'intermediary' | 'records';

/** A note on what a state asks of an exchange. Every one is confirmed with counsel before anybody relies on it. */
export interface StateNote {
  topic: StateTopic;
  /** Absent where every state asks it. */
  state?: string;
  message: string;
  because: Because;
}

export interface StatesOfExchange {
  /** The states of the properties given up and received, as typed: `CA`, `California`. What names no state is left out. */
  relinquished: readonly string[];
  replacement: readonly string[];
  /** Where the intermediary does business; its rules apply wherever the property lies. */
  intermediary?: string;
}

/** These tax the gain deferred on their property when the property that replaced it elsewhere is sold. */
const clawbacks: Record<string, string> = {
  CA: 'Report it on FTB 3840 every year until the gain is recognized.',
  MA: 'Keep the deferred gain on record until it is recognized.',
  MT: 'Keep the deferred gain on record until it is recognized.',
  OR: 'Keep the deferred gain on record until it is recognized.',
};

const because = (rule: string, citation: string, inputs: Because['inputs']): Because => ({
  rule,
  citation,
  inputs,
  confirmWithCounsel: true,
});

/** What the states of an exchange ask, in the order in which staff needs it; each note once. */
export function stateNotes({ relinquished, replacement, intermediary }: StatesOfExchange): StateNote[] {
  const sold = stateCodes(relinquished);
  const bought = stateCodes(replacement);
  const concerned = stateCodes([...relinquished, ...replacement, ...(intermediary ? [intermediary] : [])]);
  return [
    ...sold.flatMap((state) => clawback(state, bought)),
    ...(sold.includes('CA') ? [californiaWithholding] : []),
    ...concerned.flatMap(intermediaryNote),
    records,
  ];
}

/** Only where replacement property lies, or may yet lie, outside the state. */
function clawback(state: string, replacement: readonly string[]): StateNote[] {
  const rule = clawbacks[state];
  if (!rule || (replacement.length > 0 && replacement.every((other) => other === state))) return [];
  const elsewhere = replacement.filter((other) => other !== state);
  return [
    {
      topic: 'clawback',
      state,
      message: `${stateName(state)} taxes the gain deferred on its property when a replacement outside the state is sold. ${rule}`,
      because: because(
        'A state with a clawback follows the gain deferred on its property.',
        clawbackSources[state] ?? '',
        { relinquishedIn: state, replacementIn: elsewhere.length > 0 ? elsewhere : 'not known yet' },
      ),
    },
  ];
}

const californiaWithholding: StateNote = {
  topic: 'withholding',
  state: 'CA',
  message:
    'California: where Form 593 certifies the exchange, the intermediary withholds 3 1/3 % of boot, or of the total price if the exchange fails.',
  because: because(
    'The intermediary withholds 3 1/3 % of boot, or of the total price if the exchange fails.',
    'Form 593',
    { relinquishedIn: 'CA', rate: '3 1/3 %' },
  ),
};

function intermediaryNote(state: string): StateNote[] {
  const statute = intermediaryStatutes[state];
  if (!statute) return [];
  return [
    {
      topic: 'intermediary',
      state,
      message: `${stateName(state)} regulates exchange intermediaries (${statute}). Such laws ask for bonds ($1M typical), errors-and-omissions cover ($250k typical), separately identified accounts and dual written authorization.`,
      because: because('The state regulates who may act as an exchange intermediary.', statute, { state }),
    },
  ];
}

const records: StateNote = {
  topic: 'records',
  message: 'Keep the records of the exchange for at least seven years.',
  because: because('Records are kept at least seven years.', 'State note: retention of records', {
    years: 7,
  }),
};
