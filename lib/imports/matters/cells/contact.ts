import { z } from 'zod';
import { accept, refuse, type Cell } from './cell';

const address = z.email().max(254);

/** An e-mail address, in lower case: the database compares them so. */
export function email(text: string): Cell<string> {
  const parsed = address.safeParse(text.trim().toLowerCase());
  return parsed.success
    ? accept(parsed.data)
    : refuse('contact', 'This is not one e-mail address. Write name@example.com or leave the cell blank.');
}

/** Kept as written, `+1 (512) 555-0161 ext. 4`: firms dial what they typed. Seven to twenty digits, at most 40 characters. */
export function phone(text: string): Cell<string> {
  const given = text.trim().replace(/\s+/g, ' ');
  const digits = given.replace(/\D/g, '').length;
  return /^[+(]?[\d\s().\-/]+(?:(?:x|ext\.?|#) ?\d+)?$/i.test(given) &&
    digits >= 7 &&
    digits <= 20 &&
    given.length <= 40
    ? accept(given)
    : refuse('contact', 'This is not one phone number. Write (512) 555-0161 or leave the cell blank.');
}
