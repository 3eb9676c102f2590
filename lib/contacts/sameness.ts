/** Why two contacts may be one, in words. */
import type { Sameness } from './sql/alike';

export const samenessWord: Record<Sameness, string> = {
  email: 'same e-mail address',
  phone: 'same phone number',
  name: 'same name',
  sound: 'a name spelled nearly the same',
};

/** `Same e-mail address and same name` */
export function writeSameness(reasons: readonly Sameness[]): string {
  const words = reasons.map((reason) => samenessWord[reason]);
  const all = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
  return all.charAt(0).toUpperCase() + all.slice(1);
}
