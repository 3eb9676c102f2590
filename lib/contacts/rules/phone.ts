/** Telephone numbers are kept as they are typed and compared by their digits. */

/**
 * What two spellings of one number have in common: its digits without the country code of the US and without an extension.
 * Undefined when fewer than seven digits are left, which tell nobody apart.
 */
export function phoneKey(phone: string | null | undefined): string | undefined {
  const digits = (phone ?? '').replace(/(x|ext).*$/i, '').replace(/\D+/g, '');
  const local = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return local.length >= 7 ? local : undefined;
}

/** For a `tel:` link: digits, a leading plus, and the extension after a pause. */
export function phoneLink(phone: string): string {
  const [, number = phone, extension] = /^(.*?)(?:\s*(?:x|ext\.?)\s*(\d+))?$/i.exec(phone.trim()) ?? [];
  const dialled = number.replace(/(?!^\+)\D+/g, '');
  return `tel:${dialled}${extension ? `,${extension}` : ''}`;
}
