/** Changes in plain words, from the entries of the audit. Pure: the same entries and names give the same sentences. */
import type { Entry, Names, Phrase } from './entry';
import { capital, isDay, isLong, isNothing, plain, writeDays, writeValue } from './values';
import { columns, silent, single, things } from './words';

/** Everything that one entry says; empty when only bookkeeping changed. */
export function phrasesOf(entry: Entry, names: Names): Phrase[] {
  if (entry.kind !== 'change') return [happening(entry)];
  if (entry.action === 'insert') return [said('added', 'added', subject(entry, names))];
  if (entry.action === 'delete') return [said('removed', 'removed', subject(entry, names))];
  return Object.entries(entry.diff ?? {}).flatMap(([column, pair]) =>
    silent.test(column) || !Array.isArray(pair) ? [] : [changed(entry, column, pair, names)],
  );
}

/** The columns of an update that somebody reads of. */
export const toldColumns = (entry: Entry): string[] =>
  entry.action === 'update' ? Object.keys(entry.diff ?? {}).filter((column) => !silent.test(column)) : [];

export const columnWord = (column: string): string =>
  columns[column] ?? plain(column.replace(/_(on|at|id)$/, ''));

/** `identification notices` reads `identification notice` where nothing better is known. */
export const thingWord = (table: string | null): string =>
  things[table ?? ''] ??
  plain(table ?? 'record')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');

export function thingsWord(table: string | null): string {
  const word = thingWord(table);
  if (word === 'person') return 'people';
  if (/^(property|version|payment|approval|request)\b/.test(word)) {
    return word.replace(/^\w+/, (first) => (first === 'property' ? 'properties' : `${first}s`));
  }
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** What the row is: by its name where one is known. */
function subject(entry: Entry, names: Names): string {
  const { table, rowId, diff } = entry;
  const word = thingWord(table);
  if (table === 'exchanges') return 'the exchange';
  const own = entry.action === 'update' ? undefined : diff;
  const name =
    (rowId && names.get(rowId)) ?? text(own?.title) ?? text(own?.address_line1) ?? text(own?.payee_name);
  if (table === 'exchange_participants') {
    const contact = text(own?.participant_id);
    const who = name ?? (contact && names.get(contact)) ?? 'a person';
    return own?.role ? `${who} as ${writeValue('role', own.role, names)}` : who;
  }
  if (single.has(table ?? '')) return name ? `the ${word}, ${name}` : `the ${word}`;
  const side = table === 'exchange_properties' && own?.side ? `${plain(text(own.side) ?? '')} ` : '';
  if (typeof own?.amount === 'number') {
    return `the ${word} of ${writeValue('amount', own.amount, names)}${name ? ` to ${name}` : ''}`;
  }
  if (table === 'disbursement_requests' && name) return `the ${word} to ${name}`;
  return name ? `the ${side}${word} “${name}”` : `${article(side + word)} ${side}${word}`;
}

const article = (word: string) => (/^[aeiou]/.test(word) ? 'an' : 'a');
const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const said = (verb: string, participle: string, what: string): Phrase => ({
  did: `${verb} ${what}`,
  happened: `${capital(what)} ${participle}`,
});

function changed(entry: Entry, column: string, [from, to]: unknown[], names: Names): Phrase {
  const known = statusPhrase(entry, column, from, to, names);
  if (known) return known;
  const whose =
    entry.table === 'exchanges' || entry.table === 'exchange_finances' ? '' : ` of ${subject(entry, names)}`;
  const what = `${columnWord(column)}${whose}`;
  const phrase = (verb: string, participle: string, rest = ''): Phrase => ({
    did: `${verb} the ${what}${rest}`,
    happened: `${capital(what)} ${participle}${rest}`,
  });
  if (column === 'tags') return tags(from, to);
  if (isNothing(to))
    return phrase('cleared', 'cleared', isLong(from) ? '' : `, which was ${writeValue(column, from, names)}`);
  if (isLong(from) || isLong(to)) return phrase('changed', 'changed');
  if (isNothing(from)) return phrase('set', 'set', ` to ${writeValue(column, to, names)}`);
  if (isDay(from) && isDay(to)) return phrase('moved', 'moved', ` ${writeDays(String(from), String(to))}`);
  const verb = column === 'stage' ? 'moved' : 'changed';
  return phrase(verb, verb, ` from ${writeValue(column, from, names)} to ${writeValue(column, to, names)}`);
}

/** Changes that have a verb of their own. */
function statusPhrase({ table, ...entry }: Entry, column: string, from: unknown, to: unknown, names: Names) {
  const what = subject({ table, ...entry }, names);
  if (table === 'tasks' && column === 'status') {
    if (to === 'completed') return said('completed', 'completed', what);
    if (to === 'blocked') return said('blocked', 'blocked', what);
    if (to === 'cancelled') return said('cancelled', 'cancelled', what);
    if (from === 'completed') return said('opened again', 'opened again', what);
  }
  if (table === 'exchange_participants' && column === 'left_at') {
    if (isNothing(from)) return said('ended the participation of', 'no longer takes part', what);
    if (isNothing(to)) return said('took up again the participation of', 'takes part again', what);
  }
  if (column === 'archived_at') {
    return isNothing(to) ? said('restored', 'restored', what) : said('archived', 'archived', what);
  }
  if (table === 'disbursement_requests' && column === 'status' && !isLong(to)) {
    const how = writeValue(column, to, names);
    return { did: `moved ${what} to ${how}`, happened: `${capital(what)} is ${how}` };
  }
  return undefined;
}

function tags(from: unknown, to: unknown): Phrase {
  const before = Array.isArray(from) ? from.map(String) : [];
  const after = Array.isArray(to) ? to.map(String) : [];
  const list = (tags: string[], verb: string) =>
    tags.length > 0
      ? [`${verb} the tag${tags.length > 1 ? 's' : ''} ${tags.map((tag) => `“${tag}”`).join(', ')}`]
      : [];
  const did = [
    ...list(
      after.filter((tag) => !before.includes(tag)),
      'added',
    ),
    ...list(
      before.filter((tag) => !after.includes(tag)),
      'removed',
    ),
  ].join(' and ');
  return {
    did: did || 'put the tags in another order',
    happened: capital(did || 'tags put in another order'),
  };
}

/** What is no change of a row. */
function happening({ kind, detail }: Entry): Phrase {
  const what = plain(typeof detail?.what === 'string' ? detail.what : 'this file').replaceAll('.', ', ');
  const said: Partial<Record<Entry['kind'], string>> = {
    export: `took out the ${what}`,
    download: `downloaded a ${what}`,
    refusal: `was refused: ${what}`,
  };
  const did = said[kind] ?? plain(kind);
  return { did, happened: capital(did) };
}
