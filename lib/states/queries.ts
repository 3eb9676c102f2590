import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { stateNotes, type StateNote } from './rules/state-notes';
import { statesOf } from './sql/states-of';

/** The notes for the states of an exchange's properties; none for who does not work on it. */
export async function stateNotesOf(scope: Scope, exchangeId: string): Promise<StateNote[]> {
  if (!can(scope, 'exchange.edit')) return [];
  const { relinquished, replacement, intermediary } = await statesOf(scope, exchangeId);
  return stateNotes({ relinquished, replacement, intermediary: intermediary ?? undefined });
}
