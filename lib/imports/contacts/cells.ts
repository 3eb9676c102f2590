/** Cells that only lists of contacts have. */
import { type ContactMethod, ContactType } from '@/lib/generated/prisma/enums';
import { longest, MOST_TAGS } from '@/lib/contacts/limits';
import { union } from '@/lib/contacts/rules/merge-fields';
import { accept, refuse, type Cell, type CellReader } from '../matters/cells/cell';
import { choice, wordOf } from '../matters/cells/choice';

const types = new Map<string, ContactType>(
  Object.values(ContactType).flatMap((type) => [
    [wordOf(type), type] as const,
    [`${wordOf(type)}s`, type] as const,
  ]),
);

const partsOf = (text: string) =>
  text
    .split(/[;,|/]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** `Attorney; Client`, in any order, each once. */
export function contactTypes(text: string): Cell<ContactType[]> {
  const found = partsOf(text).map((part) => types.get(wordOf(part)));
  if (found.some((type) => type === undefined)) {
    const known = Object.values(ContactType).map((type) => type.replaceAll('_', ' '));
    return refuse('choice', `This is not a known type of contact. Write some of: ${known.join(', ')}.`);
  }
  return accept([...new Set(found as ContactType[])]);
}

/** `vip; referral`, each once whatever the case. */
export function tags(text: string): Cell<string[]> {
  const parts = text.split(/[;,|]/).map((part) => part.trim());
  const found = union([], parts.filter(Boolean));
  return found.length > MOST_TAGS || found.some((tag) => tag.length > longest.tag)
    ? refuse(
        'text',
        `Give at most ${MOST_TAGS} tags of at most ${longest.tag} characters, separated by semicolons.`,
      )
    : accept(found);
}

export function strength(text: string): Cell<number> {
  return /^[1-5]$/.test(text.trim())
    ? accept(Number(text.trim()))
    : refuse('choice', 'This is not a strength. Write a number from 1 (weak) to 5 (strong).');
}

export const contactMethod: CellReader<ContactMethod> = choice({
  email: ['Email', 'E-mail'],
  phone: ['Phone', 'Call', 'Telephone'],
  sms: ['SMS', 'Text'],
  mail: ['Mail', 'Letter'],
  portal: ['Portal'],
});

/** A name of the IANA database. */
export function parseTimeZone(text: string): Cell<string> {
  try {
    return accept(new Intl.DateTimeFormat('en-US', { timeZone: text.trim() }).resolvedOptions().timeZone);
  } catch {
    return refuse('choice', 'This is not a time zone. Write it as America/Chicago.');
  }
}
