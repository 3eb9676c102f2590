/** Where a found record is shown. */
import type { Role } from '@/lib/access/scope';
import type { SearchKind } from '@/lib/generated/prisma/enums';

interface Place {
  kind: SearchKind;
  id: string;
  exchangeId: string | null;
  title: string;
}

export function hrefOf({ kind, id, exchangeId, title }: Place, role: Role): string {
  const staff = role === 'admin' || role === 'coordinator';
  switch (kind) {
    case 'exchange':
      return `/exchanges/${id}`;
    case 'contact':
      return staff
        ? `/contacts/${id}`
        : `/exchanges?${new URLSearchParams({ view: 'all', q: title }).toString()}`;
    case 'task':
      // An agency has no page of tasks.
      return role === 'agency' ? `/exchanges/${exchangeId ?? ''}` : `/tasks/${id}`;
    case 'document':
      return exchangeId ? `/exchanges/${exchangeId}?tab=documents` : '/contacts';
    case 'message':
      return `/exchanges/${exchangeId ?? ''}`;
  }
}
