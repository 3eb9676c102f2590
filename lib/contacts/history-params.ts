/** What part of a contact's history the URL asks for: `?kind=message,note&exchange=<id>&until=<instant>`. */
import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsIsoDateTime,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { idSchema } from '@/lib/shared/ids';

export const interactionKinds = ['message', 'note', 'document', 'task', 'stage'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const historyParams = {
  kind: parseAsArrayOf(parseAsStringLiteral(interactionKinds)).withDefault([]),
  exchange: parseAsString,
  until: parseAsIsoDateTime,
};

const load = createLoader(historyParams);

export function readHistoryState(params: Record<string, string | string[] | undefined>) {
  const { kind, exchange, until } = load(params);
  return { kind, exchange: idSchema.safeParse(exchange).success ? exchange : null, until };
}
export type HistoryState = ReturnType<typeof readHistoryState>;

export const historyHref = (id: string, state: Partial<HistoryState>): string =>
  createSerializer(historyParams)(`/contacts/${id}`, state);

export const kindWord: Record<InteractionKind, string> = {
  message: 'Messages',
  note: 'Notes',
  document: 'Documents',
  task: 'Tasks',
  stage: 'Stages',
};
