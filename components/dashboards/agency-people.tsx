import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { AgencyDashboard } from '@/lib/dashboards/agency';

/** The people assigned to the agency, with the files they take part in. */
export function AgencyPeople({ people }: Pick<AgencyDashboard, 'people'>) {
  const known = people.filter(({ name }) => name !== null);
  const unknown = people.length - known.length;
  return (
    <Card title="Your people" flush>
      {people.length === 0 ? (
        <EmptyState kind="first" title="Nobody is assigned to you yet">
          The firm assigns the attorneys, accountants and agents whose files you follow.
        </EmptyState>
      ) : (
        <table className="w-full">
          <caption className="sr-only">People and their files</caption>
          <thead>
            <tr className="border-t border-line text-left text-sm text-muted">
              <th scope="col" className="px-4 py-2 font-medium">
                Name
              </th>
              {['Files', 'Active', 'Completed'].map((column) => (
                <th key={column} scope="col" className="px-2 py-2 text-right font-medium last:pr-4">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map((person) => (
              <tr key={person.userId} className="h-row border-t border-line">
                <th scope="row" className="px-4 py-2 text-left font-normal [overflow-wrap:anywhere]">
                  {person.name}
                </th>
                {[person.files, person.active, person.completed].map((count, index) => (
                  <td key={index} className="px-2 py-2 text-right tabular-nums last:pr-4">
                    {count.toLocaleString('en-US')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unknown > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          {unknown === 1 ? 'One more person is' : `${unknown} more people are`} assigned to you and not on any
          file yet.
        </p>
      )}
    </Card>
  );
}
