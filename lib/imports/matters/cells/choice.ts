import { accept, refuse, type CellReader } from './cell';

/** `Build-to-Suit`, `build to suit ` and `BUILD TO SUIT` are one word. */
export const wordOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9#]/g, '');

/** One value of several, by its spellings; the first spelling of each is the one the reason offers. */
export function choice<T extends string>(
  spellings: Record<T, readonly [string, ...string[]]>,
): CellReader<T> {
  const values = Object.keys(spellings) as T[];
  const bySpelling = new Map(
    values.flatMap((value) => spellings[value].map((text) => [wordOf(text), value] as const)),
  );
  const offered = values.map((value) => spellings[value][0]).join(', ');
  return (text) => {
    const value = bySpelling.get(wordOf(text));
    return value ? accept(value) : refuse('choice', `This is not a known value. Write one of: ${offered}.`);
  };
}
