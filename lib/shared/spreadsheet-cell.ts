/** What a spreadsheet may run: a formula sign first, also after blanks or a line break, also its full-width twin. */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Makes a cell safe to open in a spreadsheet: one that would be run as a formula gets an apostrophe before it (OWASP,
 * CSV injection). For files we write only; what is stored stays as it was given, a phone such as `+1 512` included.
 */
export function neutralizeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
