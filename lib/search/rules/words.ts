/** Words as the search takes them: small letters, no accents or apostrophes, numbers without leading zeros (67_search_rows.sql). */

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase();

export const plainWord = (word: string) => plain(word).replace(/^0+(?=\d)/, '');

export const wordsOf = (text: string): string[] =>
  [...text.matchAll(WORD)].map(([word]) => plainWord(word)).filter(Boolean);

export interface Piece {
  text: string;
  /** It begins with one of the words looked for. */
  isFound: boolean;
}

/** A text in pieces, so that what was found can be marked. Whole words: `redw` marks Redwood. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: string, isFound: boolean) => {
    if (piece === '') return;
    const last = pieces.at(-1);
    if (last?.isFound === isFound) last.text += piece;
    else pieces.push({ text: piece, isFound });
  };
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    add(text.slice(end, match.index), false);
    const word = plainWord(match[0]);
    add(match[0], word !== '' && words.some((wanted) => word.startsWith(wanted)));
    end = match.index + match[0].length;
  }
  add(text.slice(end), false);
  return pieces;
}
