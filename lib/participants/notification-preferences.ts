/** What a participant wants to hear of, and by which way; kept with their part, for whatever sends them something. */
import { z } from 'zod';

export const noticeKinds = ['deadline', 'task', 'message', 'document'] as const;
export const noticeWays = ['portal', 'email', 'phone'] as const;

export const notificationPreferences = z.object({
  about: z.array(z.enum(noticeKinds)).max(noticeKinds.length),
  by: z.array(z.enum(noticeWays)).max(noticeWays.length),
});
export type NotificationPreferences = z.output<typeof notificationPreferences>;

/** Everything, in the portal: what stands while nobody has said otherwise. */
export const usualPreferences: NotificationPreferences = { about: [...noticeKinds], by: ['portal'] };

/** From the column, where an old or foreign shape counts as nothing said. */
export const readPreferences = (stored: unknown): NotificationPreferences | null =>
  notificationPreferences.safeParse(stored).data ?? null;
