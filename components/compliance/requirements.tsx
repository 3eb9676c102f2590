'use client';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/select';
import type { EntryOf } from '@/lib/compliance/input';
import type { Compliance } from '@/lib/compliance/queries';
import { AddLine } from './add-line';
import type { SectionProps } from './compliance';
import { EntryNote } from './entry-note';
import { Problem, Source } from './problem';
import { RemoveButton } from './remove-button';
import { ownId, useEntries } from './use-entries';

type Requirements = Compliance['requirements'];
type Status = EntryOf<'requirements'>['status'];

const statuses: { value: Status; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'met', label: 'Met' },
  { value: 'does_not_apply', label: 'Does not apply' },
];
const wordOf = (status: Status) => statuses.find(({ value }) => value === status)?.label ?? status;

/** What federal and state rules ask for, by the states of the properties. */
export function Requirements({ requirements, ...place }: SectionProps & { requirements: Requirements }) {
  const { put, problem } = useEntries(place.exchangeId, 'requirements');
  const entryOf = ({ id, own, text, stored }: Requirements[number]): EntryOf<'requirements'> =>
    stored ?? { id, status: 'open', ...(own && { text }) };
  return (
    <Card title="Regulatory requirements">
      <ul className="divide-y divide-line">
        {requirements.map((requirement) => {
          const { id, text, own, point, stored } = requirement;
          const entry = entryOf(requirement);
          const named = point && point.from !== 'federal' ? `${point.from}: ${text}` : text;
          return (
            <li key={id} className="space-y-1 py-2 first:pt-0">
              <div className="flex flex-wrap items-start justify-between gap-2">
                <p className="min-w-0 flex-1 basis-48">{named}</p>
                {place.mayEdit ? (
                  <Select
                    aria-label={`How it stands: ${named}`}
                    fit
                    options={statuses}
                    value={entry.status}
                    onChange={(status) =>
                      status !== entry.status &&
                      put(`${wordOf(status)}: ${named}`, { ...entry, status }, stored)
                    }
                  />
                ) : (
                  <span>{wordOf(entry.status)}</span>
                )}
                {own && place.mayEdit && (
                  <RemoveButton what={named} onClick={() => put(`Removed: ${named}`, null, stored)} />
                )}
              </div>
              <div className="flex flex-wrap items-center gap-x-2">
                <Source citation={point?.citation} counsel={point?.confirmWithCounsel} />
                <EntryNote
                  about={named}
                  note={stored?.note}
                  mayEdit={place.mayEdit}
                  onSave={(note, onDone) =>
                    put('Note kept', { ...entry, note: note.trim() || undefined }, stored, onDone)
                  }
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Problem>{problem}</Problem>
      {place.mayEdit && (
        <AddLine
          label="Another requirement"
          onAdd={(text, onDone) => put(`Added: ${text}`, { id: ownId(), text, status: 'open' }, null, onDone)}
        />
      )}
    </Card>
  );
}
