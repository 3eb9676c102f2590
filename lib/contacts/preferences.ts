/** How somebody wants to be reached, as communication_preferences holds it: keys of others are left alone. */
import { z } from 'zod';

const stored = z.object({
  noEmail: z.boolean().catch(false),
  noPhone: z.boolean().catch(false),
  bestTime: z.string().optional().catch(undefined),
});

export interface Preferences {
  noEmail: boolean;
  noPhone: boolean;
  bestTime?: string;
}

export function readPreferences(json: unknown): Preferences {
  return stored.catch({ noEmail: false, noPhone: false }).parse(json ?? {});
}

/** What is stored afterwards. */
export function changePreferences(standing: unknown, { bestTime, ...flags }: Preferences): object {
  const { bestTime: _former, ...others } = standing as Record<string, unknown>;
  return { ...others, ...flags, ...(bestTime !== undefined && { bestTime }) };
}
