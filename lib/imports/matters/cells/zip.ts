import { accept, refuse, type Cell } from './cell';

const ZIP = /^(\d{3,5})(?:-(\d{4}))?$/;

/** States whose ZIP codes begin with a zero, which a spreadsheet drops when it takes the code for a number. */
const LEADING_ZERO = new Set(['CT', 'MA', 'ME', 'NH', 'NJ', 'RI', 'VT', 'PR', 'VI']);

/** Five digits, or nine as `78701-1234`. The cell alone; `zipIn` gives lost zeros back. */
export function zip(text: string): Cell<string> {
  return ZIP.test(text.trim()) ? accept(text.trim()) : refuse('address', ADVICE);
}

/** `1608` in Massachusetts is `01608`; elsewhere a short code cannot be right. */
export function zipIn(zipCode: string, stateCode: string | null): Cell<string> {
  const [digits = '', extension] = zipCode.split('-');
  if (digits.length < 5 && !LEADING_ZERO.has(stateCode ?? '')) return refuse('address', ADVICE);
  return accept([digits.padStart(5, '0'), extension].filter(Boolean).join('-'));
}

const ADVICE = 'This is not a ZIP code. Write five digits, such as 78701, or 78701-1234.';
