'use client';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import type { EntryOf } from '@/lib/compliance/input';
import type { Compliance } from '@/lib/compliance/queries';
import { writeDate } from '@/lib/shared/calendar-date';
import { AddLine } from './add-line';
import type { SectionProps } from './compliance';
import { EntryNote } from './entry-note';
import { Problem, Source } from './problem';
import { RemoveButton } from './remove-button';
import { ownId, useEntries } from './use-entries';

type Points = Compliance['checklist'];
type Point = Points[number];

/** What is checked on a file of this type: each point with who found it done, when, and a note. */
export function Checklist({ points, ...place }: SectionProps & { points: Points }) {
  const { put, problem } = useEntries(place.exchangeId, 'checklist');
  const done = points.filter(({ stored }) => stored?.done).length;
  const entryOf = ({ id, own, text, stored }: Point): EntryOf<'checklist'> =>
    stored ?? { id, done: null, ...(own && { text }) };

  return (
    <Card title={`Checklist (${done} of ${points.length})`}>
      <ul className="divide-y divide-line">
        {points.map((point) => {
          const { id, text, own, point: rule, stored } = point;
          const { done: by } = entryOf(point);
          return (
            <li key={id} className="space-y-1 py-2 first:pt-0">
              <div className="flex items-start justify-between gap-2">
                <Checkbox
                  label={text}
                  hint={by && `${by.by}, ${writeDate(by.on)}`}
                  checked={by !== null}
                  disabled={!place.mayEdit}
                  onChange={(on) =>
                    put(
                      `${on ? 'Done' : 'Not done'}: ${text}`,
                      // Who and when are the command's to say.
                      {
                        ...entryOf(point),
                        done: on ? { on: '2000-01-01', by: '' } : null,
                      } as EntryOf<'checklist'>,
                      stored,
                    )
                  }
                />
                {own && place.mayEdit && (
                  <RemoveButton what={text} onClick={() => put(`Removed: ${text}`, null, stored)} />
                )}
              </div>
              <div className="flex flex-wrap items-center gap-x-2 pl-7">
                <Source citation={rule?.citation} counsel={rule?.confirmWithCounsel} />
                <EntryNote
                  about={text}
                  note={stored?.note}
                  mayEdit={place.mayEdit}
                  onSave={(note, onDone) =>
                    put('Note kept', { ...entryOf(point), note: note.trim() || undefined }, stored, onDone)
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
          label="Another point to check"
          onAdd={(text, onDone) => put(`Added: ${text}`, { id: ownId(), text, done: null }, null, onDone)}
        />
      )}
    </Card>
  );
}
