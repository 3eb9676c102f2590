/** Whether a name that was typed is that of the taxpayer, however it is spelled; app.names_person decides the same. */

/** Letters only: without accents, points and apostrophes, in small letters; everything else parts words. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'\u2019`]/g, '')
    .toLowerCase()
    .match(/\p{Alphabetic}+/gu) ?? [];

/** All words of the person's name are there, in any order: "Ruiz, Maria" and "Maria  L. Ruiz." are Maria Ruiz. */
export function namesPerson(typed: string, person: string): boolean {
  const [typedWords, words] = [new Set(wordsOf(typed)), wordsOf(person)];
  if (words.length === 0) return typed.trim().toLowerCase() === person.trim().toLowerCase();
  return words.every((word) => typedWords.has(word));
}
