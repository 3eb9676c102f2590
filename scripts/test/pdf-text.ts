/**
 * The words of a PDF as a reader finds them, for tests of what a document says: its page streams, through the character maps of
 * its embedded fonts. Enough for documents that @react-pdf/renderer makes; not a reader of any PDF.
 */
import { inflateSync } from 'node:zlib';

/** One text per page. */
export function pdfPages(bytes: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(bytes));
  const fonts = fontsOf(objects);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const content = /\/Contents (\d+) 0 R/.exec(head)?.[1];
      return content ? wordsOf(objects.get(content)?.stream ?? '', fonts) : '';
    });
}

interface PdfObject {
  head: string;
  stream?: string;
}

function readObjects(file: Buffer): Map<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id, body] = found;
    const at = body!.indexOf('stream\n');
    const head = at < 0 ? body! : body!.slice(0, at);
    const raw =
      at < 0 ? undefined : Buffer.from(body!.slice(at + 7, body!.lastIndexOf('\nendstream')), 'latin1');
    const packed = raw && head.includes('/FlateDecode');
    objects.set(id!, {
      head,
      stream: packed ? inflateSync(raw).toString('latin1') : raw?.toString('latin1'),
    });
  }
  return objects;
}

type Letters = Map<number, string>;

/** By the name under which pages use them, `F1`. */
function fontsOf(objects: Map<string, PdfObject>): Map<string, Letters> {
  const fonts = new Map<string, Letters>();
  for (const { head } of objects.values()) {
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)?.head ?? '')?.[1];
      fonts.set(name!, lettersOf(objects.get(map ?? '')?.stream ?? ''));
    }
  }
  return fonts;
}

/** `<0000> <00ff> [<0041> <00420043> ...]`: what each glyph stands for. */
function lettersOf(map: string): Letters {
  const letters: Letters = new Map();
  for (const [, first, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    for (const [at, [, code]] of [...list!.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      letters.set(
        parseInt(first!, 16) + at,
        Buffer.from(code!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      );
    }
  }
  return letters;
}

/** Glyphs in the order of the page; a new line where the page begins a new run. What lies off the sheet is not read. */
function wordsOf(stream: string, fonts: Map<string, Letters>): string {
  let letters: Letters | undefined;
  let words = '';
  /** How far down each saved state of the page has moved. */
  const down = [0];
  const tokens = /\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ|(ET)|^(q|Q)$|^1 0 0 1 [-\d.]+ ([-\d.]+) cm$/gm;
  for (const [, font, run, end, state, moved] of stream.matchAll(tokens)) {
    if (state === 'q') down.push(down.at(-1)!);
    if (state === 'Q') down.pop();
    if (moved) down[down.length - 1]! += Number(moved);
    if (font) letters = fonts.get(font);
    if (end) words += ' ';
    if (down.at(-1)! < 0 || down.at(-1)! > SHEET) continue;
    for (const [, glyphs] of (run ?? '').matchAll(/<([0-9a-f]+)>/gi)) {
      for (const glyph of glyphs!.match(/.{4}/g) ?? []) words += letters?.get(parseInt(glyph, 16)) ?? '?';
    }
  }
  return words
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:;])/g, '$1')
    .trim();
}

/** The height of a letter, in points. */
const SHEET = 792;
