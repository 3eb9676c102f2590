import { accept, refuse, type Cell } from './cell';
import { line } from './text';

const ADDRESS = /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/;

/** An e-mail address, in lower case: the database compares them so. */
export function email(text: string): Cell<string> {
  const address = text.trim().toLowerCase();
  return ADDRESS.test(address) && address.length <= 254
    ? line(254)(address)
    : refuse('contact', 'This is not one e-mail address. Write name@example.com or leave the cell blank.');
}

/** Kept as written, `+1 (512) 555-0161 ext. 4`: firms dial what they typed. Seven to twenty digits. */
export function phone(text: string): Cell<string> {
  const given = text.trim().replace(/\s+/g, ' ');
  const digits = given.replace(/\D/g, '').length;
  return /^[+(]?[\d\s().\-/]+(?:(?:x|ext\.?|#) ?\d+)?$/i.test(given) && digits >= 7 && digits <= 20
    ? accept(given)
    : refuse('contact', 'This is not one phone number. Write (512) 555-0161 or leave the cell blank.');
}
