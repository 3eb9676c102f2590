'use client';
import type { ColumnDef } from '@tanstack/react-table';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { AnalyticsPage } from '@/lib/analytics/queries';
import { calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import { share } from './share';

type Person = AnalyticsPage['people'][number];

const count = (number: number) => number.toLocaleString('en-US');
const onTime = ({ onTime: part, dueCompleted }: Person) => {
  const rate = share(part, dueCompleted);
  return rate ? `${rate} of ${count(dueCompleted)}` : 'None due yet';
};
const quality = (person: Person) => (person.quality === null ? 'Not rated' : `${person.quality} of 100`);
const nameOf = (person: Person) => (person.isActive ? person.name : `${person.name} (deactivated)`);

/** Each member's work as the last count found it. */
export function StaffTable({ people, timeZone }: { people: Person[]; timeZone: string }) {
  const lastOf = ({ lastActivity }: Person) =>
    lastActivity ? writeDate(calendarDateIn(timeZone, lastActivity)) : 'Never';
  const figure = (header: string, cell: (person: Person) => string, wide = false): ColumnDef<Person> => ({
    id: header,
    header,
    meta: { align: 'right', nowrap: true, wide },
    cell: ({ row }) => cell(row.original),
  });
  const columns: ColumnDef<Person>[] = [
    { id: 'name', header: 'Name', meta: { rowHeader: true }, cell: ({ row }) => nameOf(row.original) },
    figure('Active exchanges', (person) => count(person.activeExchanges)),
    figure('Tasks', (person) => count(person.assignedTasks), true),
    figure('Completed', (person) => count(person.completedTasks)),
    figure('On time', onTime),
    figure('Quality', quality, true),
    figure('Messages', (person) => count(person.messagesSent), true),
    figure('Last activity', lastOf),
  ];
  return (
    <>
      <DataTable
        caption="Work by member"
        columns={columns}
        rows={people}
        rowId={({ userId }) => userId}
        card={(person) => <PersonCard person={person} last={lastOf(person)} />}
        empty={
          <Card>
            <EmptyState kind="first" title="Nobody was counted yet">
              Coordinators and admins appear here once figures have been counted.
            </EmptyState>
          </Card>
        }
      />
      <p className="mt-2 text-sm text-muted">
        Active exchanges as coordinator or attorney. Tasks are those assigned; on time are the completed ones
        done on or before their due date. Last activity is the latest of signing in, writing a message, and a
        change of an assigned task.
      </p>
    </>
  );
}

function PersonCard({ person, last }: { person: Person; last: string }) {
  const facts: [string, string][] = [
    ['Active exchanges', count(person.activeExchanges)],
    ['Tasks', `${count(person.completedTasks)} of ${count(person.assignedTasks)} completed`],
    ['On time', onTime(person)],
    ['Quality', quality(person)],
    ['Messages', count(person.messagesSent)],
    ['Last activity', last],
  ];
  return (
    <>
      <p className="font-semibold [overflow-wrap:anywhere]">{nameOf(person)}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
