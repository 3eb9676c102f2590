import { unreadable } from './file-problem';

export const LARGEST_FILE = 32 * 1024 * 1024;

const SAVE_AS = 'In the spreadsheet choose Save as, "CSV UTF-8 (comma delimited)", and import that file.';

/** The text of a file, without its byte-order mark. UTF-8 only: guessing another encoding would spoil names. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_FILE) {
    unreadable(
      'too_large',
      'The file is larger than 32 MB. Split it, each part with the header, and import the parts.',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    unreadable('not_utf8', `The file is "Unicode text" (UTF-16), not UTF-8. ${SAVE_AS}`, 1);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    unreadable('not_text', `The file is a workbook or an archive, not a CSV file. ${SAVE_AS}`);
  }
  if (looksLikeUtf16(bytes))
    unreadable('not_utf8', `The file is "Unicode text" (UTF-16), not UTF-8. ${SAVE_AS}`, 1);
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    unreadable('not_text', `The file holds a NUL byte, so it is not text. ${SAVE_AS}`, lineAt(bytes, nul));
  return utf8(bytes);
}

/** Text in UTF-16 without its mark: every other byte of Western letters is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((from) => start.filter((byte, index) => index % 2 === from && byte === 0).length);
  return start.length >= 4 && Math.max(...zeros) > start.length / 4 && Math.min(...zeros) < start.length / 20;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable(
      'not_utf8',
      `The file is not UTF-8: accented letters would be lost. ${SAVE_AS}`,
      lineOfBadByte(bytes),
    );
  }
}

/** Decodes once more, forgivingly, and finds where the result departs from the file. */
function lineOfBadByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return lineAt(
    bytes,
    again.findIndex((byte, index) => byte !== bytes[index]),
  );
}

/** The line of the byte at `offset`, from 1. */
function lineAt(bytes: Uint8Array, offset: number): number {
  return countLines(new TextDecoder('latin1').decode(bytes.subarray(0, offset))) + 1;
}

/** How many line breaks `text` has: CRLF, LF or CR. */
export function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
