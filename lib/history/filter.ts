/** What a reader of the history asks for, from the address of the page. What makes no sense is left out. */
import { idSchema } from '@/lib/shared/ids';
import { historyKinds, type HistoryKind } from './rules/words';

export interface HistoryFilter {
  /** A member, or `system`. */
  actorId?: string;
  kind?: HistoryKind;
  /** One record alone. */
  rowId?: string;
  places?: { tables: string[]; columns: string[] };
}

/** The last entry shown, and the transaction that was shown whole. */
export interface Cursor {
  id: string;
  transaction: string;
}

type Asked = Partial<Record<'by' | 'kind' | 'before', string>>;

export function readFilter({ by, kind }: Asked): HistoryFilter {
  const actorId = by === 'system' || idSchema.safeParse(by).success ? by : undefined;
  if (!isKind(kind)) return { actorId };
  const { tables, columns = '' }: { tables: string[]; columns?: string } = historyKinds[kind];
  return { actorId, kind, places: { tables, columns: columns.split(' ').filter(Boolean) } };
}

const isKind = (kind: string | undefined): kind is HistoryKind =>
  kind !== undefined && Object.hasOwn(historyKinds, kind);

export function readCursor(text: string | undefined): Cursor | undefined {
  const [id, transaction] = text?.split('.') ?? [];
  const known = idSchema.safeParse(id).success && /^\d{1,20}$/.test(transaction ?? '');
  return known && id && transaction ? { id, transaction } : undefined;
}

export const writeCursor = ({ id, transaction }: Cursor) => `${id}.${transaction}`;
