import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { exchangesHref, firstPage, isFiltered, noFilters, type ListState } from '@/lib/exchanges/list-params';
import { VIEW } from '@/lib/exchanges/list-views';
import { chipsOf } from './list-chips';

interface ListEmptyProps {
  state: ListState;
  /** Whether the member sees any exchange at all. */
  hasAny: boolean;
  canOpen: boolean;
  coordinators: { id: string; name: string }[];
  definitions: readonly FieldDefinition[];
}

/** Why nothing is listed: nothing matches, nothing waits, or there is nothing yet. */
export function ListEmpty({ state, hasAny, canOpen, coordinators, definitions }: ListEmptyProps) {
  if (!hasAny) return <FirstUse canOpen={canOpen} />;
  if (isFiltered(state)) {
    const filters = chipsOf(state, coordinators, definitions).map(({ label }) => label);
    const asked = [...(state.q ? [`“${state.q}”`] : []), ...filters].join(', ');
    return (
      <EmptyState
        kind="no-match"
        title={`Nothing in “${VIEW[state.view].label}” matches`}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <LinkButton href={exchangesHref({ ...state, ...noFilters, ...firstPage })}>
              Clear filters
            </LinkButton>
            {state.view !== 'all' && (
              <LinkButton href={exchangesHref({ ...state, ...firstPage, view: 'all' })}>
                Look in all exchanges
              </LinkButton>
            )}
          </span>
        }
      >
        Looked for {asked}.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="done"
      title="Nothing here now"
      action={<LinkButton href={exchangesHref({ view: 'all' })}>See all exchanges</LinkButton>}
    >
      {VIEW[state.view].holds} There are none at the moment.
    </EmptyState>
  );
}

function FirstUse({ canOpen }: { canOpen: boolean }) {
  return canOpen ? (
    <EmptyState
      kind="first"
      title="No exchange yet"
      action={
        <LinkButton href="/exchanges/new" variant="primary">
          New exchange
        </LinkButton>
      }
    >
      Every exchange of the firm is listed here, the nearest deadline first.
    </EmptyState>
  ) : (
    <EmptyState kind="first" title="No exchange yet">
      Your coordinator opens your exchange. It appears here with its dates as soon as that is done.
    </EmptyState>
  );
}
