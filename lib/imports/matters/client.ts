/** A client by name: a company (or trust, or partnership), or a person. First and last name hold 100 characters each. */
export type ClientName =
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'person'; readonly firstName: string | null; readonly lastName: string };

/** Words that no family name ends with in a list of clients: legal forms, and what trusts and firms call themselves. */
const COMPANY =
  /\b(?:l\.?l\.?c|inc|incorporated|corp|corporation|l\.?l\.?l?\.?p|l\.?p|ltd|limited|co|company|trust|trustees?|estate of|partners|partnership|holdings|farms|associates|properties|investments|enterprises|ventures|foundation|group|fund|bank)\b\.?/i;

const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|m\.d|esq|cpa|phd)\.?$/i;

/** `Okafor, Ana` and `Ana Okafor` are the same person; `John Okafor, Jr.` keeps the suffix with the last name. */
export function clientName(text: string): ClientName {
  if (COMPANY.test(text)) return { kind: 'company', company: text };
  const person = personName(text);
  const tooLong = [...(person.firstName ?? '')].length > 100 || [...person.lastName].length > 100;
  return tooLong ? { kind: 'company', company: text } : { kind: 'person', ...person };
}

function personName(text: string): { firstName: string | null; lastName: string } {
  const [before = '', after = '', ...more] = text.split(',').map((part) => part.trim());
  if (before && after && more.length === 0 && !SUFFIX.test(after))
    return { firstName: after, lastName: before };
  const suffix = after && more.length === 0 ? `, ${after}` : '';
  const words = (suffix ? before : text).split(' ');
  const trailing = words.length > 2 && SUFFIX.test(words.at(-1)!) ? 2 : 1;
  const first = words.slice(0, -trailing).join(' ');
  return { firstName: first || null, lastName: words.slice(-trailing).join(' ') + suffix };
}

/** How a person reads it, as the database's display_name does. */
export const writeClientName = (name: ClientName) =>
  name.kind === 'company' ? name.company : [name.firstName, name.lastName].filter(Boolean).join(' ');
