import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import { queued, type QueueFilter } from './queued';

export const countQueue = (scope: Scope, filter: QueueFilter): Read<{ total: number }> =>
  reading(Prisma.sql`SELECT count(*)::integer AS total FROM exchange_cards c WHERE ${queued(scope, filter)}`);
