import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ContactFiles } from '@/components/contacts/page/files';
import { Finances } from '@/components/contacts/page/finances';
import { FollowUpCard } from '@/components/contacts/page/follow-up-card';
import { ContactHistory } from '@/components/contacts/page/history';
import { ContactNotes } from '@/components/contacts/page/notes';
import { OwnFields } from '@/components/contacts/page/own-fields';
import { Reach } from '@/components/contacts/page/reach';
import { Relations } from '@/components/contacts/page/relations';
import { Scores } from '@/components/contacts/page/scores';
import { Similar } from '@/components/contacts/page/similar';
import { ContactTags } from '@/components/contacts/page/tags';
import { writtenNote } from '@/components/notes/note-view';
import { Remember } from '@/components/search/remember';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Badge } from '@/components/ui/status-badge';
import { readHistoryState } from '@/lib/contacts/history-params';
import { contactPage } from '@/lib/contacts/page';
import { typeWord } from '@/lib/contacts/words';
import { read } from '@/lib/entry/page';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Once per request: the title and the page show the same reading. */
const pageOf = cache((id: string, query: string) =>
  read((scope) => contactPage(scope, id, readHistoryState(Object.fromEntries(new URLSearchParams(query))))),
);

async function asked({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const said = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const page = await pageOf(id, new URLSearchParams(said).toString());
  // Who was merged is reached at the address of the one that is kept.
  if ('mergedIntoId' in page) return redirect(`/contacts/${page.mergedIntoId}`);
  return { id, page, history: readHistoryState(query) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await asked(props)).page.contact.displayName };
}

export default async function ContactPage(props: Props) {
  const { id, page, history } = await asked(props);
  const { contact, files, today, timeZone } = page;
  const { displayName, company, title, industry, types } = contact;
  const lead = [title, company !== displayName && company, industry].filter(Boolean).join(' · ');
  return (
    <>
      <Remember kind="contact" id={id} />
      <Breadcrumbs crumbs={[{ label: 'Contacts', href: '/contacts' }, { label: displayName }]} />
      <PageHeader
        title={displayName}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {lead}
            {types.map((type) => (
              <Badge key={type}>{typeWord[type]}</Badge>
            ))}
            {contact.signsIn && <Badge>Signs in</Badge>}
            {contact.merged.length > 0 && (
              <span className="text-sm">
                Also known as {contact.merged.map(({ name }) => name).join(', ')}
              </span>
            )}
          </span>
        }
        action={
          <LinkButton href={`/contacts/${id}/edit`} variant="primary">
            Edit contact
          </LinkButton>
        }
      />
      <Similar id={id} similar={page.similar} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        {/* First on a phone, beside the exchanges where there is room. */}
        <div className="min-w-0 space-y-4 lg:col-start-2">
          <Reach contact={contact} now={page.now} />
          <FollowUpCard id={id} on={contact.nextFollowupDate} today={today} />
        </div>
        <div className="min-w-0 space-y-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <ContactFiles files={files} />
          <ContactHistory
            {...{ id, files, timeZone, asked: history }}
            rows={page.interactions}
            older={page.older}
          />
          <ContactNotes
            id={id}
            about={contact.notes}
            notes={page.notes.rows
              .filter(({ archived }) => !archived)
              .map((note) => writtenNote(note, timeZone))}
          />
        </div>
        <div className="min-w-0 space-y-4 lg:col-start-2">
          <Scores
            id={id}
            seen={contact.updatedAt.toISOString()}
            importance={page.importance}
            strength={page.strength}
          />
          <Relations contact={contact} />
          <ContactTags id={id} tags={contact.tags} />
          <OwnFields definitions={page.fields} stored={contact.customFieldValues} />
          <Finances id={id} finances={contact.finances} />
        </div>
      </div>
    </>
  );
}
