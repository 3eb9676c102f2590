import { Contact, FileText, ListChecks, MessageSquare, Repeat2, type LucideIcon } from 'lucide-react';
import type { SearchKind } from '@/lib/search/input';

/** What can be found, in the order in which it is shown. */
export const KINDS = [
  'exchange',
  'contact',
  'task',
  'document',
  'message',
] as const satisfies readonly SearchKind[];

export const KIND: Record<SearchKind, { plural: string; icon: LucideIcon }> = {
  exchange: { plural: 'Exchanges', icon: Repeat2 },
  contact: { plural: 'Contacts', icon: Contact },
  task: { plural: 'Tasks', icon: ListChecks },
  document: { plural: 'Documents', icon: FileText },
  message: { plural: 'Messages', icon: MessageSquare },
};
