/**
 * How people mistype a name they know. Each mistake falls where a hash of the text says, so that the same text is always mistyped
 * the same way; only letters are mistyped, since a number that is wrong is another number.
 */
import { createHash } from 'node:crypto';
import { Dice } from '../../demo/random';

/** A place below `below`. */
type Roll = (below: number) => number;

function rolling(seed: string): Roll {
  const dice = new Dice(createHash('sha256').update(seed).digest().readInt32BE());
  return (below) => dice.between(0, below - 1);
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const SOUNDS: readonly [RegExp, string][] = [
  [/sch/, 'sh'],
  [/ph/, 'f'],
  [/ck/, 'k'],
  [/qu/, 'kw'],
  [/c(?=[aoulr])/, 'k'],
  [/wh/, 'w'],
  [/([a-z])\1/, '$1'],
  [/z/, 's'],
  [/y/, 'i'],
  [/ou/, 'u'],
  [/ei/, 'ie'],
  [/ea/, 'ee'],
  [/k/, 'c'],
  [/f/, 'ph'],
  [/s$/, 'z'],
  [/i/, 'y'],
  [/e/, 'a'],
];

const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ' };

const transposed = (word: string, roll: Roll) => {
  const places = [...word.slice(1)].flatMap((letter, n) => (letter === word[n] ? [] : [n]));
  const at = places[roll(places.length)]!;
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
};
const missing = (word: string, roll: Roll) => {
  const at = roll(word.length);
  return word.slice(0, at) + word.slice(at + 1);
};
const doubled = (word: string, roll: Roll) => {
  const at = roll(word.length);
  return word.slice(0, at) + word[at]! + word.slice(at);
};
const neighbouring = (word: string, roll: Roll) => {
  const at = roll(word.length);
  const row = ROWS.find((keys) => keys.includes(word[at]!)) ?? word[at]!;
  const key = row.indexOf(word[at]!);
  const beside = [row[key - 1], row[key + 1]].filter((letter) => letter !== undefined);
  return word.slice(0, at) + beside[roll(beside.length)]! + word.slice(at + 1);
};
const accented = (word: string) => word.replaceAll(/[aeioucn]/g, (letter) => ACCENTS[letter]!);
/** As it sounds: two of the ways, where two fit. */
const heard = (word: string) => {
  let said = word;
  let changes = 0;
  for (const [sound, letters] of SOUNDS) {
    if (changes === 2 || !sound.test(said)) continue;
    said = said.replace(sound, letters);
    changes += 1;
  }
  return said;
};

const isLong = (word: string) => /^[a-z]{4,}$/.test(word);

/** Mistypes one of the longer words. */
const inOne = (mistype: (word: string, roll: Roll) => string) => (words: string[], roll: Roll) => {
  const places = words.flatMap((word, n) => (isLong(word) ? [n] : []));
  const at = places[roll(places.length)]!;
  return words.with(at, mistype(words[at]!, roll));
};
const swapped = (words: string[], roll: Roll) =>
  inOne(missing)([words[1]!, words[0]!, ...words.slice(2)], roll);
const runTogether = ([first, second, ...rest]: string[]) => [first! + second!, ...rest];
const apart = inOne((word, roll) => {
  const at = 2 + roll(word.length - 3);
  return `${word.slice(0, at)} ${word.slice(at)}`;
});

export const mistakes = {
  transposed: inOne(transposed),
  missing: inOne(missing),
  doubled: inOne(doubled),
  'neighbouring key': inOne(neighbouring),
  'missing space': runTogether,
  'space inside': apart,
  accents: (words, roll) =>
    inOne(transposed)(words, roll).map((word) => (isLong(word) ? accented(word) : word)),
  'swapped and missing': swapped,
  'as it sounds': (words) => words.map((word) => (isLong(word) ? heard(word) : word)),
  'two at once': (words, roll) =>
    words.map((word) =>
      isLong(word) ? [missing, doubled, transposed, neighbouring][roll(4)]!(word, roll) : word,
    ),
} satisfies Record<string, (words: string[], roll: Roll) => string[]>;

export type Mistake = keyof typeof mistakes;

/** In small letters, words apart, mistyped or not. */
export function mistype(text: string, mistake: Mistake | 'none'): string {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (mistake === 'none') return words.join(' ');
  return (mistakes[mistake] as (words: string[], roll: Roll) => string[])(
    words,
    rolling(`${mistake}/${text}`),
  ).join(' ');
}
