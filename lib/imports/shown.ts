/** Which records of a run a page shows, as its address says. */
import { z } from 'zod';
import { ImportRowState } from '@/lib/generated/prisma/enums';
import type { Shown } from './page';

const shown = z.object({
  show: z
    .enum([...Object.values(ImportRowState), 'found'])
    .optional()
    .catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

export const readShown = (query: Record<string, string | string[] | undefined>): Shown => shown.parse(query);

export const shownHref = (id: string, { show, after }: Partial<Shown>): string => {
  const query = new URLSearchParams({ ...(show && { show }), ...(after && { after: String(after) }) });
  return `/import/${id}${query.size > 0 ? `?${query.toString()}` : ''}`;
};
