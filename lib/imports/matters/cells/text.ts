import { accept, refuse, type CellReader } from './cell';

/** C0 and C1 controls but tab and line breaks: no list needs them, and they hide what a person reads. */

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Text on one line, runs of blanks as one. A formula stays the text that it is. `longest` counts characters. */
export const line =
  (longest: number): CellReader<string> =>
  (text) =>
    measured(text.trim().replace(/\s+/gu, ' '), longest);

/** Text with its line breaks, written as `\n`. */
export const paragraph =
  (longest: number): CellReader<string> =>
  (text) =>
    measured(text.trim().replace(/\r\n?/g, '\n'), longest);

function measured(text: string, longest: number) {
  if (CONTROL.test(text))
    return refuse('text', 'The text holds an invisible control character. Type it again.');
  const length = [...text].length;
  return length > longest
    ? refuse('text', `The text has ${length} characters; shorten it to ${longest}.`)
    : accept(text);
}
