'use client';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { toldParties, type EntryOf } from '@/lib/compliance/input';
import type { Compliance } from '@/lib/compliance/queries';
import type { SectionProps } from './compliance';
import { Problem } from './problem';
import { useEntries } from './use-entries';
import { partyWord } from './words';

type Milestones = Compliance['milestones'];

/** Which moment tells whom. Off: nobody is told of it. */
export function Milestones({ milestones, ...place }: SectionProps & { milestones: Milestones }) {
  const { put, problem } = useEntries(place.exchangeId, 'milestones');
  return (
    <Card title="Milestone notifications">
      <p className="mb-3 text-muted">Kept as the plan; messages are not sent automatically yet.</p>
      <ul className="divide-y divide-line">
        {milestones.map(({ id, text, stored }) => {
          const entry: EntryOf<'milestones'> = stored ?? { id, on: false, tells: ['client'] };
          return (
            <li key={id} className="space-y-1 py-2 first:pt-0">
              <Checkbox
                label={text}
                checked={entry.on}
                disabled={!place.mayEdit}
                onChange={(on) => put(`${on ? 'On' : 'Off'}: ${text}`, { ...entry, on }, stored)}
              />
              {entry.on && (
                <fieldset className="pl-7">
                  <legend className="text-sm text-muted">Tells</legend>
                  <div className="flex flex-wrap gap-x-4 gap-y-1">
                    {toldParties.map((party) => (
                      <Checkbox
                        key={party}
                        label={partyWord[party]}
                        checked={entry.tells.includes(party)}
                        disabled={!place.mayEdit}
                        onChange={(on) =>
                          put(
                            `${text}: ${partyWord[party].toLowerCase()} ${on ? 'told' : 'not told'}`,
                            {
                              ...entry,
                              tells: toldParties.filter((one) =>
                                one === party ? on : entry.tells.includes(one),
                              ),
                            },
                            stored,
                          )
                        }
                      />
                    ))}
                  </div>
                </fieldset>
              )}
            </li>
          );
        })}
      </ul>
      <Problem>{problem}</Problem>
    </Card>
  );
}
