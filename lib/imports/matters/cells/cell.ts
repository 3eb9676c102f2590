/** One cell, read: a value, or why it cannot be right and what to do. */
export type Cell<T> = { readonly value: T } | Refusal;
export type Refusal = { readonly cause: Cause; readonly reason: string };
export type CellReader<T> = (text: string) => Cell<T>;

/** Why rows are rejected, as the report groups them. */
export type Cause =
  | 'blank'
  | 'text'
  | 'date'
  | 'amount'
  | 'choice'
  | 'address'
  | 'contact'
  | 'opened'
  | 'duplicate'
  | 'cells'
  | 'coordinator';

export const causeTitles: Record<Cause, string> = {
  blank: 'A cell that is needed is blank',
  text: 'Text that cannot be stored',
  date: 'Not a date',
  amount: 'Not an amount',
  choice: 'Not one of the known values',
  address: 'Address not complete or not in the United States',
  contact: 'Not an e-mail address or phone number',
  opened: 'Opened outside the years that can be stored',
  duplicate: 'Matter number already used in the file',
  cells: 'Wrong number of cells',
  coordinator: 'Coordinator not found in the firm',
};

export const accept = <T>(value: T): Cell<T> => ({ value });
export const refuse = (cause: Cause, reason: string): Refusal => ({ cause, reason });

/** Blank means unknown. */
export const optional =
  <T>(read: CellReader<T>): CellReader<T | null> =>
  (text) =>
    text.trim() === '' ? accept(null) : read(text);

/** Blank cannot be imported; `advice` says what to write. */
export const required =
  <T>(read: CellReader<T>, advice: string): CellReader<T> =>
  (text) =>
    text.trim() === '' ? refuse('blank', `This cell is blank. ${advice}`) : read(text);
