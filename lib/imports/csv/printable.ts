/** A value from the file for a terminal or a message: quoted, one line, nothing a terminal would obey, at most `longest`. */
export function printable(text: string, longest = 60): string {
  const characters = [...text];
  const short = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
  return JSON.stringify(short).replace(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, escaped);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
