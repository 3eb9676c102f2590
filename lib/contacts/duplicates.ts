/** Contacts that may be one and the same. */
import { z } from 'zod';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { withoutNul } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { alike, type Alike, type Sameness } from './sql/alike';
import { alikePairs, type AlikePair } from './sql/alike-pairs';

export type { Alike, AlikePair, Sameness };
export { MOST_PAIRS } from './sql/alike-pairs';

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((said) => withoutNul(said).trim())
    .default('');

/** As a form holds it while it is typed; several numbers stand behind one another, a bar between. */
export const likenessQuestion = z.object({
  name: text(400),
  email: text(320),
  phones: text(250).transform((said) => said.split('|').filter(Boolean)),
  except: idSchema.optional(),
});
export type LikenessQuestion = z.output<typeof likenessQuestion>;

/** Less than three letters tell nothing. */
const SHORTEST = 3;

export async function contactsAlike(scope: Scope, asked: LikenessQuestion): Promise<Alike[]> {
  allow(scope, 'contact.list');
  const name = asked.name.length >= SHORTEST ? asked.name : '';
  const email = asked.email.includes('@') ? asked.email : null;
  if (!name && !email && asked.phones.length === 0) return [];
  return alike(scope, { name, email, phones: asked.phones, except: asked.except });
}

export function possibleDuplicates(scope: Scope): Promise<AlikePair[]> {
  allow(scope, 'contact.list');
  return alikePairs(scope);
}
