/** What was looked for instead of what was typed, as a question that can be asked again. */
import { wordsOf } from './words';

/** How many letters differ. */
function apart(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = before[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, changed));
    }
    before = row;
  }
  return before[other.length]!;
}

/** The typed words with those that were corrected in place of the words nearest to them; a space more or less counts as well. */
export function meant(typed: string, corrected: readonly string[]): string {
  const words = wordsOf(typed);
  const joined = corrected.join('');
  for (const taken of [1, 2]) {
    const at = words.findIndex(
      (_, n) => words.slice(n, n + taken).join('') === joined && words.length >= n + taken,
    );
    if (at >= 0 && taken !== corrected.length) return words.toSpliced(at, taken, ...corrected).join(' ');
  }
  const places = new Set(words.keys());
  for (const word of corrected) {
    const [nearest] = [...places].sort((a, b) => apart(words[a]!, word) - apart(words[b]!, word));
    if (nearest === undefined) break;
    places.delete(nearest);
    words[nearest] = word;
  }
  return words.join(' ');
}
