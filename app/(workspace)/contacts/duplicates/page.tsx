import type { Metadata } from 'next';
import { PairList } from '@/components/contacts/merge/pair-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { MOST_PAIRS, possibleDuplicates } from '@/lib/contacts/duplicates';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Possible duplicates' };

export default async function DuplicatesPage() {
  const pairs = await read(possibleDuplicates);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Contacts', href: '/contacts' }, { label: 'Possible duplicates' }]} />
      <PageHeader
        title="Possible duplicates"
        lead={
          pairs.length === MOST_PAIRS
            ? `The first ${MOST_PAIRS} pairs that may be one contact, the likeliest first. More appear as these are merged.`
            : 'Pairs that may be one contact, the likeliest first. What more than five contacts share, such as an office’s number, is left out.'
        }
      />
      <PairList pairs={pairs} />
    </>
  );
}
