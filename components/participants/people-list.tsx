import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PersonChip } from '@/components/ui/person-chip';
import type { Person } from '@/lib/exchanges/detail';
import { participantWord } from '@/lib/exchanges/words';
import type { ParticipantView } from '@/lib/participants/queries';
import { AddPerson } from './add-person';

interface PeopleListProps {
  people: readonly ParticipantView[];
  coordinator: Person | null;
  /** Given where the member may add one. */
  exchangeId?: string;
}

/** Who takes part, as what, and how to reach them; the coordinator first. */
export function PeopleList({ people, coordinator, exchangeId }: PeopleListProps) {
  const empty = people.length === 0 && !coordinator;
  return (
    <Card title="People" flush action={exchangeId && <AddPerson exchangeId={exchangeId} />}>
      {empty && (
        <EmptyState kind="first" title="Nobody takes part yet">
          Attorneys, accountants, lenders and others on this exchange stand here.
        </EmptyState>
      )}
      <ul className="divide-y divide-line border-t border-line">
        {coordinator && (
          <Row
            name={coordinator.name}
            role="coordinator"
            email={coordinator.email}
            phone={coordinator.phone}
            note="Coordinates this exchange"
          />
        )}
        {people.map((person) => (
          <Row
            key={person.id}
            {...person}
            role={participantWord[person.role].toLowerCase()}
            note={[person.company, person.signsIn && 'Sees this exchange here'].filter(Boolean).join(' · ')}
          />
        ))}
      </ul>
    </Card>
  );
}

interface RowProps {
  name: string;
  role: string;
  email?: string | null;
  phone?: string | null;
  note?: string;
}

function Row({ name, role, email, phone, note }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
      <div className="min-w-0">
        <PersonChip name={name} role={role} />
        {note && <p className="pl-8 text-sm text-muted">{note}</p>}
      </div>
      <p className="flex flex-wrap gap-x-4 pl-8 text-sm sm:pl-0">
        {email && (
          <a href={`mailto:${email}`} className="inline-flex min-h-6 items-center text-brand hover:underline">
            {email}
          </a>
        )}
        {phone && (
          <a
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            className="inline-flex min-h-6 items-center text-brand hover:underline"
          >
            {phone}
          </a>
        )}
      </p>
    </li>
  );
}
