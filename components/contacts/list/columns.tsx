import type { ColumnDef } from '@tanstack/react-table';
import Link from 'next/link';
import { FieldWords } from '@/components/custom-fields/field-words';
import { Badge } from '@/components/ui/status-badge';
import type { ListedContact } from '@/lib/contacts/list';
import { contactsHref, firstPage, type ContactListState, type ContactSort } from '@/lib/contacts/list-params';
import { phoneLink } from '@/lib/contacts/rules/phone';
import { typeWord } from '@/lib/contacts/words';
import { valuesOf, type FieldDefinition } from '@/lib/custom-fields/rules/definition';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { FollowUp } from '../follow-up';
import { fieldColumn } from '@/lib/custom-fields/rules/filter';

/** Their headers sort; on a second click they turn around. */
const firstDirection = (sort: ContactSort) => (sort === 'files' || sort === 'added' ? 'desc' : 'asc');

export function contactColumns(
  state: ContactListState,
  today: CalendarDate,
  fields: readonly FieldDefinition[],
): ColumnDef<ListedContact>[] {
  const sortable = (sort: ContactSort) => {
    const current = state.sort === sort;
    const dir = current ? (state.dir === 'asc' ? 'desc' : 'asc') : firstDirection(sort);
    const sorted = state.dir === 'asc' ? ('ascending' as const) : ('descending' as const);
    return { sortHref: contactsHref({ ...state, ...firstPage, sort, dir }), ...(current && { sorted }) };
  };
  return [
    {
      id: 'name',
      header: 'Name',
      meta: { rowHeader: true, ...sortable('name') },
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/contacts/${original.id}`} className="text-brand hover:underline">
            {original.displayName}
          </Link>
          {original.company && original.company !== original.displayName && (
            <span className="block text-xs text-muted">{original.company}</span>
          )}
        </>
      ),
    },
    {
      id: 'types',
      header: 'Types',
      cell: ({ row: { original } }) =>
        original.contactType.map((type) => typeWord[type]).join(', ') || (
          <span className="text-faint">None</span>
        ),
    },
    {
      id: 'reach',
      header: 'E-mail and phone',
      cell: ({ row: { original } }) => <Reach contact={original} />,
    },
    {
      id: 'state',
      header: 'Place',
      meta: { wide: true, ...sortable('state') },
      cell: ({ row: { original } }) =>
        [original.city, original.state].filter(Boolean).join(', ') || (
          <span className="text-faint">Not entered</span>
        ),
    },
    {
      id: 'files',
      header: 'Exchanges',
      meta: sortable('files'),
      cell: ({ row: { original } }) => filesOf(original),
    },
    {
      id: 'followup',
      header: 'Follow-up',
      meta: sortable('followup'),
      cell: ({ row: { original } }) => <FollowUp on={original.nextFollowupDate} today={today} />,
    },
    {
      id: 'tags',
      header: 'Tags',
      meta: { widest: true },
      cell: ({ row: { original } }) => <TagList tags={original.tags} />,
    },
    ...fields.map((definition): ColumnDef<ListedContact> => ({
      id: fieldColumn(definition.key),
      header: definition.label,
      meta: { align: ['number', 'money'].includes(definition.kind) ? 'right' : undefined },
      cell: ({ row: { original } }) => (
        <FieldWords definition={definition} values={valuesOf(original.customFieldValues)} />
      ),
    })),
  ];
}

export function Reach({ contact: { email, phonePrimary } }: { contact: ListedContact }) {
  if (!email && !phonePrimary) return <span className="text-faint">Not entered</span>;
  return (
    <span className="flex flex-col">
      {email && (
        <a href={`mailto:${email}`} className="min-h-6 [overflow-wrap:anywhere] text-brand hover:underline">
          {email}
        </a>
      )}
      {phonePrimary && (
        <a href={phoneLink(phonePrimary)} className="min-h-6 text-brand tabular-nums hover:underline">
          {phonePrimary}
        </a>
      )}
    </span>
  );
}

export function TagList({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return <span className="text-faint">None</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  );
}

/** `2 open of 3` */
export function filesOf({ asClient, asParticipant, openFiles }: ListedContact): string {
  const all = asClient + asParticipant;
  if (all === 0) return 'None of yours';
  return openFiles === 0 ? `${all} ended` : `${openFiles} open${all > openFiles ? ` of ${all}` : ''}`;
}
