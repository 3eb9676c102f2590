import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import type { Person } from '@/lib/exchanges/detail';
import type { Cut } from '@/lib/shared/cut';
import { AddPerson } from './add-person';
import { FormerPart } from './former-part';
import { Part } from './part';
import type { PartView } from './part-view';
import { PersonLine } from './person-line';

interface PeopleListProps {
  people: readonly PartView[];
  cut?: Cut;
  coordinator: Person | null;
  /** Given where the member may add one. */
  exchangeId?: string;
  /** Access may be given and taken, also after the file has ended. */
  mayChange: boolean;
}

/** Who takes part, as what, and what they may see and decide; the coordinator first, who took part before last. */
export function PeopleList({ people, cut, coordinator, exchangeId, mayChange }: PeopleListProps) {
  const now = people.filter(({ until }) => !until);
  const before = people.filter(({ until }) => until);
  return (
    <div className="space-y-4">
      <Card title="People" flush action={exchangeId && <AddPerson exchangeId={exchangeId} />}>
        {now.length === 0 && !coordinator && (
          <EmptyState kind="first" title="Nobody takes part yet">
            Attorneys, accountants, lenders and others on this exchange stand here.
          </EmptyState>
        )}
        <ul className="divide-y divide-line border-t border-line">
          {coordinator && (
            <li className="px-4 py-3">
              <PersonLine {...coordinator} role="coordinator" note="Coordinates this exchange" />
            </li>
          )}
          {now.map((part) => (
            <Part key={part.id} part={part} mayChange={mayChange} />
          ))}
        </ul>
        <CutNote cut={cut} what="people" />
      </Card>
      {before.length > 0 && (
        <Card title="Took part before" flush>
          <ul className="divide-y divide-line border-t border-line">
            {before.map((part) => (
              <FormerPart key={part.id} part={part} mayChange={mayChange} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
