import { StateKey, StateMap, type StateMark } from '@/components/charts/state-map';
import { Card } from '@/components/ui/card';
import type { PropertyView } from '@/lib/properties/queries';
import { stateOf, type State } from '@/lib/properties/rules/states';
import { sideTitle } from './property-words';

interface InState extends State {
  relinquished: string[];
  replacement: string[];
}

const kindOf = ({ relinquished, replacement }: InState): StateMark['kind'] =>
  relinquished.length === 0 ? 'second' : replacement.length === 0 ? 'first' : 'both';

/** The states that the properties lie in, and the same as a list. Nothing while no property names a state. */
export function PropertyMap({ properties }: { properties: readonly PropertyView[] }) {
  const states = byState(properties);
  if (states.length === 0) return null;
  const elsewhere = properties.filter(({ entered }) => !stateOf(entered.state)).length;
  return (
    <Card title="Where they are">
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <StateMap
          label={`Map of the states: ${states.map(sayState).join('; ')}.`}
          marks={states.map((state) => ({ name: state.name, code: state.code, kind: kindOf(state) }))}
        />
        <div className="space-y-3">
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            <StateKey kind="first">{sideTitle.relinquished}</StateKey>
            <StateKey kind="second">{sideTitle.replacement}</StateKey>
            <StateKey kind="both">Both</StateKey>
          </p>
          <ul className="space-y-2">
            {states.map((state) => (
              <li key={state.code}>
                <p className="font-medium">{state.name}</p>
                {(['relinquished', 'replacement'] as const).map(
                  (side) =>
                    state[side].length > 0 && (
                      <p key={side} className="[overflow-wrap:anywhere] text-muted">
                        {sideTitle[side]}: {state[side].join('; ')}
                      </p>
                    ),
                )}
              </li>
            ))}
          </ul>
          {elsewhere > 0 && (
            <p className="text-sm text-muted">
              {elsewhere === 1 ? 'One property names' : `${elsewhere} properties name`} no state.
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}

function byState(properties: readonly PropertyView[]): InState[] {
  const found = new Map<string, InState>();
  for (const { entered, side, address } of properties) {
    const state = stateOf(entered.state);
    if (!state) continue;
    const known = found.get(state.code) ?? { ...state, relinquished: [], replacement: [] };
    known[side].push(address);
    found.set(state.code, known);
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}

const sayState = ({ name, relinquished, replacement }: InState) =>
  `${name}, ${relinquished.length} relinquished and ${replacement.length} replacement`;
