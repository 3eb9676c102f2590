/** The calculators that anyone may use, as their index lists them. */
export const CALCULATORS: readonly { href: string; title: string; about: string }[] = [];
