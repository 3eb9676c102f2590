/** The cursor of the queue: a file's level, next date and id, opaque to whoever passes it on. */
import { z } from 'zod';
import { riskLevels, type RiskLevel } from '@/lib/exchanges/rules/values';
import { dateField } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export interface QueueCursor {
  level: RiskLevel;
  next: CalendarDate | null;
  id: string;
}

const shape = z.tuple([z.enum(riskLevels), dateField.nullable(), idSchema]);

export const writeQueueCursor = ({ level, next, id }: QueueCursor): string =>
  Buffer.from(JSON.stringify([level, next, id])).toString('base64url');

/** Undefined when it was altered: the queue then starts at its first page. */
export function readQueueCursor(text: string | null): QueueCursor | undefined {
  if (!text) return undefined;
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (!parsed.success) return undefined;
    const [level, next, id] = parsed.data;
    return { level, next, id };
  } catch {
    return undefined;
  }
}
