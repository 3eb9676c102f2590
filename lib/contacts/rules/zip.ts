/** ZIP codes as they are written: five digits, or nine. */
const ZIP = /^(\d{5})(?:-?\d{4})?$/;

/** The five digits that name a place; undefined when it is no ZIP code. */
export const fiveDigits = (zip: string): string | undefined => ZIP.exec(zip.trim())?.[1];
