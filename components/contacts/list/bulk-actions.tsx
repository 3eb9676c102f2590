'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BulkPreview, type PreviewRow } from '@/components/ui/bulk-preview';
import { Button } from '@/components/ui/button';
import { BulkBar } from '@/components/ui/data-table';
import { DateField } from '@/components/ui/date-field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { changeContactsAction } from '@/lib/contacts/actions';
import type { ListedContact } from '@/lib/contacts/list';
import { parseCalendarDate, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { MOST_BULK_CONTACTS } from '@/lib/shared/bulk-limits';

type Change = Parameters<typeof changeContactsAction>[0]['change'];

interface BulkActionsProps {
  rows: ListedContact[];
  today: CalendarDate;
  clear: () => void;
}

/** Tags and the day to follow up, of all contacts chosen: each change is previewed row by row. */
export function BulkActions({ rows, today, clear }: BulkActionsProps) {
  const router = useRouter();
  const toast = useToast();
  const [tag, setTag] = useState('');
  const [day, setDay] = useState('');
  const [change, setChange] = useState<Change>();
  const word = tag.trim();
  const preview = change ? rows.map((row) => previewOf(row, change)) : [];

  return (
    <BulkBar count={rows.length} noun="contact" most={MOST_BULK_CONTACTS} onClear={clear}>
      <span className="flex flex-wrap items-center gap-2">
        <Input
          aria-label="Tag for the selected contacts"
          placeholder="Tag"
          className="max-w-32"
          maxLength={40}
          value={tag}
          onChange={(event) => setTag(event.target.value)}
        />
        <Button size="small" disabled={!word} onClick={() => setChange({ kind: 'addTag', tag: word })}>
          Add tag
        </Button>
        <Button size="small" disabled={!word} onClick={() => setChange({ kind: 'removeTag', tag: word })}>
          Remove tag
        </Button>
      </span>
      <span
        className="flex flex-wrap items-start gap-2"
        role="group"
        aria-label="Follow-up of the selected contacts"
      >
        <span className="w-44">
          <label htmlFor="bulk-followup" className="sr-only">
            Follow up on
          </label>
          <DateField id="bulk-followup" value={day} onChange={setDay} today={today} />
        </span>
        <Button
          size="small"
          disabled={!parseCalendarDate(day)}
          onClick={() => setChange({ kind: 'followUp', on: day })}
        >
          Set follow-up
        </Button>
      </span>
      <BulkPreview
        title={change ? titleOf(change, rows.length) : ''}
        rows={preview}
        action={(count) => `Change ${count}`}
        apply={(ids) =>
          changeContactsAction({
            change: change!,
            rows: rows
              .filter(({ id }) => ids.includes(id))
              .map(({ id, updatedAt }) => ({ id, seen: updatedAt.toISOString() })),
          })
        }
        onChanged={({ changed }) => {
          toast({ title: `${changed.length} ${changed.length === 1 ? 'contact' : 'contacts'} changed` });
          router.refresh();
        }}
        open={change !== undefined}
        onOpenChange={(open) => !open && setChange(undefined)}
      />
    </BulkBar>
  );
}

function titleOf(change: Change, count: number): string {
  const contacts = count === 1 ? '1 contact' : `${count} contacts`;
  if (change.kind === 'followUp') return `Set the follow-up of ${contacts}`;
  return change.kind === 'addTag'
    ? `Add “${change.tag}” to ${contacts}`
    : `Remove “${change.tag}” from ${contacts}`;
}

/** What a row becomes, or why it stays. The command says the same of each. */
function previewOf(
  { id, displayName: name, tags, nextFollowupDate }: ListedContact,
  change: Change,
): PreviewRow {
  const days = (date: string | null) => {
    const known = date === null ? undefined : parseCalendarDate(date);
    return known ? writeDate(known) : 'not set';
  };
  if (change.kind === 'followUp') {
    const same = change.on === nextFollowupDate && 'It is set to that day already.';
    return { id, name, from: days(nextFollowupDate), to: days(change.on), ...(same && { stays: same }) };
  }
  const has = tags.some((one) => one.toLowerCase() === change.tag.toLowerCase());
  const from = tags.join(', ') || 'no tag';
  if (change.kind === 'addTag') {
    return {
      id,
      name,
      from,
      to: [...tags, change.tag].join(', '),
      ...(has && { stays: 'It has the tag already.' }),
    };
  }
  const left = tags.filter((one) => one.toLowerCase() !== change.tag.toLowerCase());
  return {
    id,
    name,
    from,
    to: left.join(', ') || 'no tag',
    ...(!has && { stays: 'It does not have the tag.' }),
  };
}
