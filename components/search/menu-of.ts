/** The groups of the command menu, in their order, from what is typed and what was answered. */
import type { Role } from '@/components/shell/navigation';
import type { Shown } from '@/lib/search/surroundings';
import { wordsOf } from '@/lib/search/rules/words';
import { KIND, KINDS } from './kinds';
import { actionsOf, isNamed, matchingActions, type MenuAction } from './menu-actions';
import { pageCommands } from './page-commands';
import { isQuestion, type Answer } from './use-findings';

export type Entry = { value: string } & ({ action: MenuAction } | { hit: Shown; words: readonly string[] });

export interface Group {
  heading: string;
  entries: Entry[];
}

interface Asked {
  role: Role;
  typed: string;
  answer?: Answer;
  recent?: readonly Shown[];
}

const entryOf = (action: MenuAction): Entry => ({ value: action.id, action });
const hitOf = (hit: Shown, words: readonly string[], prefix = ''): Entry => ({
  value: `${prefix}${hit.kind} ${hit.id}`,
  hit,
  words,
});

/**
 * Nothing typed: what the page offers, what was opened last, then everything there is to do. Typed: an action called so, what was
 * found by kind with the best kind first, then actions whose words begin so, and all results.
 */
export function menuOf({ role, typed, answer, recent = [] }: Asked): Group[] {
  const page = pageCommands();
  const ofPage = { heading: page?.title ?? '', entries: (page?.commands ?? []).map(entryOf) };
  const todo = actionsOf(role);
  if (typed.trim() === '') {
    return filled([
      ofPage,
      { heading: 'Opened last', entries: recent.map((hit) => hitOf(hit, [], 'recent ')) },
      { heading: 'Actions', entries: todo.map(entryOf) },
    ]);
  }
  const matching = [
    ...matchingActions(
      ofPage.entries.flatMap((entry) => ('action' in entry ? entry.action : [])),
      typed,
    ),
    ...matchingActions(todo, typed),
  ];
  const named = matching.filter((action) => isNamed(action, typed));
  const others = matching.filter((action) => !named.includes(action));
  const all: MenuAction = {
    id: 'all-results',
    label: `All results for “${typed.trim()}”`,
    href: `/search?${new URLSearchParams({ q: typed.trim() }).toString()}`,
  };
  const found = filled(foundBy(answer));
  const todoNext = { heading: 'Actions', entries: others.map(entryOf) };
  const everything = { heading: 'More', entries: isQuestion(typed) ? [entryOf(all)] : [] };
  return filled([
    { heading: 'Do', entries: named.map(entryOf) },
    ...found,
    // Enter after a name that is not found must not do something that is merely called alike.
    ...(found.length > 0 ? [todoNext, everything] : [everything, todoNext]),
  ]);
}

const filled = (groups: Group[]) => groups.filter(({ entries }) => entries.length > 0);

function foundBy(answer: Answer | undefined): Group[] {
  if (answer?.kind !== 'found') return [];
  const { hits, corrected } = answer.findings;
  const words = [...wordsOf(answer.asked), ...(corrected ?? [])];
  const best = hits[0]?.kind;
  const order = [...KINDS].sort((a, b) => Number(b === best) - Number(a === best));
  return order.map((kind) => ({
    heading: KIND[kind].plural,
    entries: hits.filter((hit) => hit.kind === kind).map((hit) => hitOf(hit, words)),
  }));
}
