import type { Metadata } from 'next';
import Form from 'next/form';
import { FoundList } from '@/components/search/found-list';
import { KindTabs } from '@/components/search/kind-tabs';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { read } from '@/lib/entry/page';
import { resultsPage } from '@/lib/search/input';
import { resultsOf, RESULTS_MOST } from '@/lib/search/results';

export const metadata: Metadata = { title: 'Search' };

interface SearchPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const asked = resultsPage.parse(await searchParams);
  const results = await read((scope) => resultsOf(scope, asked));
  const { q, kind } = asked;
  const href = (page: number) =>
    `/search?${new URLSearchParams({ q, ...(kind && { kind }), ...(page > 1 && { page: String(page) }) }).toString()}`;
  return (
    <>
      <PageHeader
        title="Search"
        lead="Exchanges, contacts, tasks, documents and messages that you may see."
      />
      <Form action="/search" role="search" className="mb-4 flex max-w-form items-end gap-2">
        <Field name="q" label="Number, name, address or words" required className="min-w-0 flex-1">
          <Input key={q} type="search" name="q" defaultValue={q} data-shortcut="/" maxLength={100} />
        </Field>
        <Button type="submit">Search</Button>
      </Form>
      {results.refusal ? (
        <Card>
          <EmptyState
            kind={q ? 'no-match' : 'first'}
            title={q ? 'This finds nothing' : 'What are you looking for?'}
          >
            {results.refusal}
          </EmptyState>
        </Card>
      ) : (
        <>
          <KindTabs q={q} kind={kind} />
          <FoundList q={q} kind={kind} results={results} />
          {results.total > 0 && (
            <Pagination
              summary={
                results.total >= RESULTS_MOST
                  ? `The best ${RESULTS_MOST}; more words find less`
                  : `${results.total} ${results.total === 1 ? 'result' : 'results'}`
              }
              previousHref={results.page > 1 ? href(results.page - 1) : undefined}
              nextHref={results.hasNext ? href(results.page + 1) : undefined}
            />
          )}
        </>
      )}
    </>
  );
}
